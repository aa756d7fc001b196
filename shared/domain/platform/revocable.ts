import type { TokenClaims } from './token.ts';

/**
 * What can be revoked: every token for a subject, every token of a recipient, or the tokens of one recipient for one
 * subject. When a token is revoked, the sessions that it started end as well.
 */
export type Revocable =
  | { readonly subjectId: string }
  | { readonly recipientId: string }
  | { readonly subjectId: string; readonly recipientId: string };

/** Everything that, if revoked, ends a token with these claims; always in the same order. */
export function revocablesOf({
  subjectId,
  recipientId,
}: Pick<TokenClaims, 'subjectId' | 'recipientId'>): readonly [Revocable, Revocable, Revocable] {
  return [{ subjectId }, { recipientId }, { subjectId, recipientId }];
}
