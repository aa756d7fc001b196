import { daysAfter, hourMs, isPast } from './time.ts';

const coordinatorPurposes = ['confirm', 'answer', 'manage', 'answer-join'] as const;
export type CoordinatorPurpose = (typeof coordinatorPurposes)[number];

/** The purposes of the tokens in first letters, one for each kind of subject. */
export type FirstLetterPurpose = 'confirm' | 'ask-join' | 'ask-kit';

/** The purposes for which mailed tokens may be used. */
export const tokenPurposes = [
  ...coordinatorPurposes,
  'become-coordinator',
  'ask-join',
  'ask-kit',
  'accept-invitation',
] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/**
 * What a token may be used for, its recipient, its subject (a group, a join request, a starter or an invitation) and
 * the version of that subject. The region is that of the repository in which the token is stored.
 */
export interface TokenClaims {
  readonly purpose: TokenPurpose;
  readonly subjectId: string;
  readonly recipientId: string;
  readonly version: number;
}

/** A token as returned by its repository. */
export interface StoredToken {
  readonly claims: TokenClaims;
  /** The last moment at which the token is accepted, even if nobody has used it. */
  readonly validUntil: Date;
  /** The times at which a person pressed a button on the page that this token opens, oldest first. */
  readonly presses: readonly Date[];
  /** Whether something that the token depends on was revoked after the token was issued. */
  readonly revoked: boolean;
  /** Why the token was revoked. The reason is stored only for invitations to the desk. */
  readonly revokedBecause?: RevocationReason | undefined;
  /** The marks that were current when the token was issued; a session that the token starts keeps the same marks. */
  readonly marks: RevocationMarks;
}

/** The reasons for revoking the tokens of an invitation: what happened to the invitation. */
export const revocationReasons = ['accepted', 'withdrawn', 'replaced'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/**
 * The marks of everything whose revocation would end a token: one for each revocable, in the same order, or an empty
 * string if it was never revoked. A token keeps the marks that were current when it was issued.
 */
export type RevocationMarks = readonly string[];

/** 26 characters of base32 (RFC 4648, in lower case), which hold 128 random bits. */
export const tokenPattern = /^[a-z2-7]{26}$/;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Writes 16 random bytes as a token. Throws if the number of bytes is different. */
export function tokenFrom(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new Error('a token is made from 16 bytes');
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** Number of hours for which a token remains valid after the first press of the button. */
const hoursAfterPress = 24;
/**
 * Number of days for which a token issued for a join request remains valid after the first press of the button: the
 * coordinator may want to ask the group first.
 */
const joinDaysAfterPress = 14;
const aboutJoinRequests: readonly TokenPurpose[] = ['answer-join', 'ask-join'];
/**
 * The maximum number of presses, more than anybody needs; once it has been reached, the token is no longer accepted.
 */
export const mostPresses = 200;

/**
 * The last moment at which a token is accepted: its own expiry or, if that is earlier, a fixed time after the first
 * press of the button.
 */
export function goodUntil({
  claims,
  validUntil,
  presses,
}: Pick<StoredToken, 'claims' | 'validUntil' | 'presses'>): Date {
  const [first] = presses;
  if (first === undefined) return validUntil;
  const afterPress = aboutJoinRequests.includes(claims.purpose)
    ? daysAfter(first, joinDaysAfterPress)
    : new Date(first.getTime() + hoursAfterPress * hourMs);
  return afterPress < validUntil ? afterPress : validUntil;
}

/** Whether a token has expired according to every function's clock, or has been used up. */
export function isExpired(token: StoredToken, now: Date): boolean {
  return isPast(goodUntil(token), now) || token.presses.length >= mostPresses;
}

/** The maximum number of days for which a token is valid. The record of a revocation is kept for longer than that. */
export const longestTokenDays = 366;
export const keepRevocationDays = longestTokenDays + 34;

/**
 * Number of days for which a token is kept after it has expired, so that whoever opens it is told that it has expired,
 * rather than that it is unknown.
 */
export const keepExpiredDays = 90;
