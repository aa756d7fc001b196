import type { LinkClaims } from '../../shared/ports.ts';
import type { LetterSources } from './letter-rule.ts';

/** Days in which an officer can decide and a coordinator can answer. */
const linkDays = 30;

const pages = { confirm: 'bevestigen', decide: 'beoordelen', answer: 'antwoorden' } as const;

type MailedClaims = LinkClaims & { readonly purpose: keyof typeof pages };

/** The address of a page with a token that only this recipient gets. */
export async function personalLink(claims: MailedClaims, expires: Date, sources: LetterSources): Promise<string> {
  const token = await sources.linkIssuer.issue(claims, expires);
  // After the #, which a browser does not send: the token reaches no log and no referrer.
  return `${sources.siteUrl}/${pages[claims.purpose]}/${claims.groupId}#${token}`;
}

export function linkExpiry(now: Date): Date {
  return new Date(now.getTime() + linkDays * 24 * 3600 * 1000);
}
