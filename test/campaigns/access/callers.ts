import { tokenIssuer } from '../../../shared/auth/signed-tokens.ts';
import type { TokenClaims, TokenIssuer, TokenPurpose } from '../../../shared/ports/access.ts';
import type { Target } from '../../support/route-target.ts';
import { holders, purposes } from './access-rules.ts';

/** Somebody who sends a request, with the token they send and the refusal to expect, if any. */
export interface Caller {
  readonly role: string;
  readonly token: string | undefined;
  /** The expected problem type; absent if the token gives this caller access to its object. */
  readonly expectedProblem?: string;
  /** Whether the token is for another purpose in addition to being tampered with or expired. */
  readonly isDoublyInvalid?: boolean;
}

const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (token: string): [string, string, string] =>
  token.split('.') as [string, string, string];

/** Ways to tamper with a valid token; `other` is the id of somebody else's object. */
const tampering: Readonly<
  Record<string, (token: string, claims: TokenClaims, other: string) => Promise<string> | string>
> = {
  'payload for another object': (token, _claims, other) => withPayload(token, { abt: other }),
  'payload for another recipient': (token) => withPayload(token, { sub: 'oov-waalwijk' }),
  'payload with a later expiry': (token) => withPayload(token, { exp: 4_102_444_800 }),
  signature: (token) => {
    const [head, payload, signature] = partsOf(token);
    return [head, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)].join('.');
  },
  'no signature': (token) => `${partsOf(token).slice(0, 2).join('.')}.`,
  'algorithm none': (token) => `${encode({ alg: 'none' })}.${partsOf(token)[1]}.`,
  'algorithm none, signature kept': (token) =>
    [encode({ alg: 'none' }), ...partsOf(token).slice(1)].join('.'),
  'another algorithm': (token) => [encode({ alg: 'HS512' }), ...partsOf(token).slice(1)].join('.'),
  truncated: (token) => token.slice(0, -1),
  'another key': (_token, claims) =>
    tokenIssuer(async () => 'k'.repeat(64)).issue(claims, inAnHour()),
};

/**
 * Callers with every kind of token for this object, including valid ones; `other` is an object of the same kind that
 * belongs to somebody else.
 */
export async function callersFor(
  own: Target,
  other: Target,
  right: readonly TokenPurpose[],
  issuer: TokenIssuer,
): Promise<readonly Caller[]> {
  const nobody: Caller = { role: 'nobody', token: undefined, expectedProblem: 'link-missing' };
  const noToken: Caller = {
    role: 'text that is not a token',
    token: 'geen-token',
    expectedProblem: 'link-damaged',
  };
  const byPurpose = await Promise.all(
    purposes.map((purpose) => withPurpose(purpose, { own, other }, right, issuer)),
  );
  return [nobody, noToken, ...byPurpose.flat()];
}

async function withPurpose(
  purpose: TokenPurpose,
  { own, other }: { own: Target; other: Target },
  right: readonly TokenPurpose[],
  issuer: TokenIssuer,
): Promise<Caller[]> {
  const claims: TokenClaims = {
    purpose,
    regionId: own.regionId,
    subjectId: own.id,
    recipientId: own.recipients[purpose],
    version: own.version,
  };
  const token = await issuer.issue(claims, inAnHour());
  const role = `${holders[purpose]} (${purpose} token)`;
  const isRight = right.includes(purpose);
  const bad = Object.entries(tampering).map(async ([what, change]) => ({
    role: `${role}, tampered: ${what}`,
    token: await change(token, claims, other.id),
    expectedProblem: 'link-damaged',
    isDoublyInvalid: !isRight,
  }));
  return [
    { role, token, ...(isRight ? {} : { expectedProblem: 'link-foreign' }) },
    {
      role: `${role}, expired`,
      token: await issuer.issue(claims, anHourAgo()),
      expectedProblem: 'link-expired',
      isDoublyInvalid: !isRight,
    },
    ...(await Promise.all(bad)),
    ...(isRight ? await revoked(claims, role, other, issuer) : []),
  ];
}

/**
 * Correctly signed tokens that must still be refused, because the recipient belongs to another
 * municipality or group, or is no longer an officer or coordinator.
 */
async function revoked(
  claims: TokenClaims,
  role: string,
  other: Target,
  issuer: TokenIssuer,
): Promise<Caller[]> {
  const changed = (change: Partial<TokenClaims>) =>
    issuer.issue({ ...claims, ...change }, inAnHour());
  const { purpose } = claims;
  const found: Caller[] = [];
  if (purpose === 'decide' || purpose === 'follow-up') {
    found.push({
      role: 'officer of another municipality',
      token: await changed({ recipientId: other.recipients[purpose] }),
      expectedProblem: 'link-foreign',
    });
    found.push({
      role: `${role}, revoked: no longer an officer`,
      token: await changed({ recipientId: 'wijkagent-vertrokken' }),
      expectedProblem: 'link-foreign',
    });
  }
  if (purpose === 'manage' || purpose === 'answer-join') {
    found.push({
      role: 'coordinator of another group',
      token: await changed({ recipientId: other.recipients[purpose] }),
      expectedProblem: 'link-foreign',
    });
    found.push({
      role: `${role}, revoked: no longer with the group`,
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
  issuer: TokenIssuer,
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

/** A token of this kind for this object; `regionId` is the region that it names, by default the object's own. */
export function validToken(
  own: Target,
  purpose: TokenPurpose,
  issuer: TokenIssuer,
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

function withPayload(token: string, change: Record<string, unknown>): string {
  const [head, payload, signature] = partsOf(token);
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  return [head, encode({ ...claims, ...change }), signature].join('.');
}
