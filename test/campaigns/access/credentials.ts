import { tokenIssuer } from '../../../shared/auth/signed-tokens.ts';
import type { TokenClaims, TokenIssuer, TokenPurpose } from '../../../shared/ports/access.ts';
import { holders, purposes } from './access-rules.ts';
import type { Target } from './stage.ts';

/** Somebody at the door: what they show, and what the house says when it is not good. */
export interface Visitor {
  readonly role: string;
  readonly token: string | undefined;
  /** Missing when this visitor is to be let in to what the link is about. */
  readonly refused?: string;
  /** Tampered with or expired, and for something else besides. */
  readonly isSpoiltTwice?: boolean;
}

const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const held = (token: string): [string, string, string] =>
  token.split('.') as [string, string, string];

/** Ways to change a good link; `other` is the id of somebody else's object. */
const tampering: Readonly<
  Record<string, (token: string, claims: TokenClaims, other: string) => Promise<string> | string>
> = {
  'payload for another object': (token, _claims, other) => withPayload(token, { abt: other }),
  'payload for another recipient': (token) => withPayload(token, { sub: 'oov-waalwijk' }),
  'payload for another time': (token) => withPayload(token, { exp: 4_102_444_800 }),
  signature: (token) => {
    const [head, payload, signature] = held(token);
    return [head, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)].join('.');
  },
  'no signature': (token) => `${held(token).slice(0, 2).join('.')}.`,
  'algorithm none': (token) => `${part({ alg: 'none' })}.${held(token)[1]}.`,
  'algorithm none, signature kept': (token) =>
    [part({ alg: 'none' }), ...held(token).slice(1)].join('.'),
  'another algorithm': (token) => [part({ alg: 'HS512' }), ...held(token).slice(1)].join('.'),
  'cut off': (token) => token.slice(0, -1),
  'another key': (_token, claims) =>
    tokenIssuer(async () => 'k'.repeat(64)).issue(claims, inAnHour()),
};

/** Every visitor who comes with a link about this object, the good ones too; `other` is somebody else's object of the same kind. */
export async function visitorsFor(
  own: Target,
  other: Target,
  right: readonly TokenPurpose[],
  issuer: TokenIssuer,
): Promise<readonly Visitor[]> {
  const nobody: Visitor = { role: 'nobody', token: undefined, refused: 'link-missing' };
  const noToken: Visitor = {
    role: 'a word that is no token',
    token: 'geen-token',
    refused: 'link-damaged',
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
): Promise<Visitor[]> {
  const claims: TokenClaims = {
    purpose,
    subjectId: own.id,
    recipientId: own.recipients[purpose],
    version: own.version,
  };
  const token = await issuer.issue(claims, inAnHour());
  const role = `${holders[purpose]} (link to ${purpose})`;
  const isRight = right.includes(purpose);
  const bad = Object.entries(tampering).map(async ([what, change]) => ({
    role: `${role}, tampered: ${what}`,
    token: await change(token, claims, other.id),
    refused: 'link-damaged',
    isSpoiltTwice: !isRight,
  }));
  return [
    { role, token, ...(isRight ? {} : { refused: 'link-foreign' }) },
    {
      role: `${role}, expired`,
      token: await issuer.issue(claims, anHourAgo()),
      refused: 'link-expired',
      isSpoiltTwice: !isRight,
    },
    ...(await Promise.all(bad)),
    ...(isRight ? await revoked(claims, role, other, issuer) : []),
  ];
}

/** Links that were good once, or for somebody else: properly signed, and still refused. */
async function revoked(
  claims: TokenClaims,
  role: string,
  other: Target,
  issuer: TokenIssuer,
): Promise<Visitor[]> {
  const changed = (change: Partial<TokenClaims>) =>
    issuer.issue({ ...claims, ...change }, inAnHour());
  const { purpose } = claims;
  const found: Visitor[] = [];
  if (purpose === 'decide' || purpose === 'follow-up') {
    found.push({
      role: 'officer of another municipality',
      token: await changed({ recipientId: other.recipients[purpose] }),
      refused: 'link-foreign',
    });
    found.push({
      role: `${role}, revoked: no officer any more`,
      token: await changed({ recipientId: 'wijkagent-vertrokken' }),
      refused: 'link-foreign',
    });
  }
  if (purpose === 'manage' || purpose === 'answer-join') {
    found.push({
      role: 'coordinator of another group',
      token: await changed({ recipientId: other.recipients[purpose] }),
      refused: 'link-foreign',
    });
    found.push({
      role: `${role}, revoked: not with the group any more`,
      token: await changed({ recipientId: '01KAMC0000000000000000000A' }),
      refused: 'link-foreign',
    });
  }
  return found;
}

/** A link for an earlier version of the registration: reads show how it stands now, acts are refused. */
export async function outdated(
  own: Target,
  purpose: TokenPurpose,
  issuer: TokenIssuer,
): Promise<string> {
  return issuer.issue(
    { purpose, subjectId: own.id, recipientId: own.recipients[purpose], version: own.version - 1 },
    inAnHour(),
  );
}

export function goodLink(own: Target, purpose: TokenPurpose, issuer: TokenIssuer): Promise<string> {
  return issuer.issue(
    { purpose, subjectId: own.id, recipientId: own.recipients[purpose], version: own.version },
    inAnHour(),
  );
}

function withPayload(token: string, change: Record<string, unknown>): string {
  const [head, payload, signature] = held(token);
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  return [head, part({ ...claims, ...change }), signature].join('.');
}
