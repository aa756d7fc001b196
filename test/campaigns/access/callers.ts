import { randomBytes } from 'node:crypto';
import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import { tokenFrom, type TokenPurpose } from '../../../shared/domain/platform/token.ts';
import type { Target } from '../../support/route-target.ts';
import type { RegionalClaims, SystemTokens } from '../../support/system-token-issuer.ts';
import { holders, purposes } from './access-rules.ts';

/** Somebody who sends a request, with the token they send and the refusal to expect, if any. */
export interface Caller {
  readonly role: string;
  readonly token: string | undefined;
  /** The expected problem type; absent if the token gives this caller access to its object. */
  readonly expectedProblem?: string;
  /** Whether the token is for the wrong purpose, in addition to being tampered with or expired. */
  readonly isDoublyInvalid?: boolean;
}

const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

/** Ways to turn a valid token into an invalid one that resembles it. */
const tampering: Readonly<Record<string, (token: string) => string>> = {
  'one character altered': (token) => (token.startsWith('a') ? 'b' : 'a') + token.slice(1),
  truncated: (token) => token.slice(0, -1),
  'one character too many': (token) => `${token}a`,
  'in capitals': (token) => token.toUpperCase(),
  'the digest under which it is stored': digestOf,
  'another random token': () => tokenFrom(randomBytes(16)),
  'a signed token, as in earlier mails': () =>
    `${encode({ alg: 'HS256' })}.${encode({ iss: 'buurtkring' })}.${'A'.repeat(43)}`,
};
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Callers with every kind of token for this object, including valid ones; `other` is an object of the same kind that
 * belongs to somebody else.
 */
export async function callersFor(
  own: Target,
  other: Target,
  right: readonly TokenPurpose[],
  tokens: SystemTokens,
): Promise<readonly Caller[]> {
  const nobody: Caller = { role: 'nobody', token: undefined, expectedProblem: 'link-missing' };
  const noToken: Caller = {
    role: 'text that is not a token',
    token: 'geen-token',
    expectedProblem: 'link-damaged',
  };
  const revoked = await Promise.all(purposes.map((purpose) => revokedToken(own, purpose, tokens)));
  // Revoke only after all of these tokens have been issued: each revocation also ends this recipient's other tokens for
  // the object.
  for (const purpose of purposes)
    await tokens.revoke({ subjectId: own.id, recipientId: own.recipients[purpose] }, own.regionId);
  const byPurpose = await Promise.all(
    purposes.map((purpose) => withPurpose(purpose, { own, other }, right, tokens)),
  );
  return [
    nobody,
    noToken,
    ...revoked.map(({ purpose, token }) => ({
      role: `${holders[purpose]} (${purpose} token), revoked`,
      token,
      expectedProblem: 'link-revoked',
      isDoublyInvalid: !right.includes(purpose),
    })),
    ...byPurpose.flat(),
  ];
}

async function revokedToken(own: Target, purpose: TokenPurpose, tokens: SystemTokens) {
  return { purpose, token: await validToken(own, purpose, tokens) };
}

async function withPurpose(
  purpose: TokenPurpose,
  { own, other }: { own: Target; other: Target },
  right: readonly TokenPurpose[],
  tokens: SystemTokens,
): Promise<Caller[]> {
  const claims: RegionalClaims = {
    purpose,
    regionId: own.regionId,
    subjectId: own.id,
    recipientId: own.recipients[purpose],
    version: own.version,
  };
  const token = await tokens.issue(claims, inAnHour());
  const role = `${holders[purpose]} (${purpose} token)`;
  const isRight = right.includes(purpose);
  const refused = (what: string, text: string, expectedProblem: string): Caller => ({
    role: `${role}, ${what}`,
    token: text,
    expectedProblem,
    isDoublyInvalid: !isRight,
  });
  const pressed = await tokens.issue(claims, inAnHour());
  await tokens.press(pressed, hoursAgo(24 * 14 + 1), own.regionId);
  return [
    { role, token, ...(isRight ? {} : { expectedProblem: 'link-foreign' }) },
    refused('expired', await tokens.issue(claims, hoursAgo(1)), 'link-expired'),
    refused('pressed too long ago', pressed, 'link-expired'),
    ...Object.entries(tampering).map(([what, change]) =>
      refused(`tampered: ${what}`, change(token), 'link-damaged'),
    ),
    ...(isRight ? await withoutRight(claims, role, other, tokens) : []),
  ];
}

/**
 * Tokens that must be refused although we issued them, because the recipient belongs to another group, or is no longer
 * a coordinator.
 */
async function withoutRight(
  claims: RegionalClaims,
  role: string,
  other: Target,
  tokens: SystemTokens,
): Promise<Caller[]> {
  const changed = (change: Partial<RegionalClaims>) =>
    tokens.issue({ ...claims, ...change }, inAnHour());
  const { purpose } = claims;
  const found: Caller[] = [];
  if (purpose === 'manage' || purpose === 'answer-join') {
    found.push({
      role: 'coordinator of another group',
      token: await changed({ recipientId: other.recipients[purpose] }),
      expectedProblem: 'link-foreign',
    });
    found.push({
      role: `${role}, no longer with the group`,
      token: await changed({ recipientId: '01KAMC0000000000000000000A' }),
      expectedProblem: 'link-foreign',
    });
  }
  return found;
}

/**
 * Issues a token for an earlier version of the registration. It still allows reading the current
 * state, but not changing it.
 */
export async function outdatedToken(
  own: Target,
  purpose: TokenPurpose,
  issuer: SystemTokens,
): Promise<string> {
  return issuer.issue(
    {
      purpose,
      regionId: own.regionId,
      subjectId: own.id,
      recipientId: own.recipients[purpose],
      version: own.version - 1,
    },
    inAnHour(),
  );
}

/** A token of this kind for this object, issued in the region `regionId`, by default the object's own. */
export function validToken(
  own: Target,
  purpose: TokenPurpose,
  issuer: SystemTokens,
  regionId = own.regionId,
): Promise<string> {
  return issuer.issue(
    {
      purpose,
      regionId,
      subjectId: own.id,
      recipientId: own.recipients[purpose],
      version: own.version,
    },
    inAnHour(),
  );
}
