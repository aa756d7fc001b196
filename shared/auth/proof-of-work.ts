import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';
import type { Proof } from '../domain/platform/admission.ts';
import { capsWithWork, type CapName } from '../domain/platform/caps.ts';
import { work, type WorkChallenge } from '../domain/platform/work.ts';
import type { Fingerprint } from '../ports/access.ts';

/**
 * What a proof allows: one request to one route by one sender. `upTo` gives the new maximum number of requests in the
 * period, for each cap that the proof raises.
 */
interface Allowance {
  readonly route: string;
  /** Keyed digest of the sender. */
  readonly sender: string;
  readonly upTo: Readonly<Partial<Record<CapName, number>>>;
}

const claims = z.object({
  route: z.string(),
  sender: z.string(),
  upTo: z.string().transform((text, issues) => {
    const parsed = z.partialRecord(z.enum(capsWithWork), z.int()).safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    issues.addIssue({ code: 'custom', message: 'no allowance' });
    return z.NEVER;
  }),
  /** In milliseconds since 1970. */
  expires: z.int(),
});
const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(work.iterations),
      keyLength: z.int(),
      keyPrefix: z.string(),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/**
 * Creates a challenge. `amount` is the work relative to the smallest proof. The derived key is signed too, so that
 * checking a solution takes no work.
 */
export async function challengeFor(
  { route, sender, upTo }: Allowance,
  amount: number,
  { fingerprint, now }: { readonly fingerprint: Fingerprint; readonly now: Date },
): Promise<WorkChallenge> {
  const most = work.derivations * amount;
  const { parameters, signature = '' } = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: work.iterations,
    // The work varies from one challenge to the next, but is never less than half of the maximum.
    counter: randomInt(most / 2, most),
    deriveKey,
    data: {
      route,
      sender,
      upTo: JSON.stringify(upTo),
      expires: now.getTime() + work.minutes * 60_000,
      most,
    },
    ...(await keysFrom(fingerprint)),
  });
  return { parameters: { ...parameters }, signature };
}

/**
 * Checks a proof: a solved challenge as JSON in base64. Returns what the proof allows, and the digest by which a second
 * use is recognised. Returns undefined if it is not a valid proof for this route and sender, or has expired.
 */
export async function checkProof(
  text: string | undefined,
  { route, sender }: Pick<Allowance, 'route' | 'sender'>,
  { fingerprint, now }: { readonly fingerprint: Fingerprint; readonly now: Date },
): Promise<{ readonly upTo: Allowance['upTo']; readonly proof: Proof } | undefined> {
  if (text === undefined) return undefined;
  const solved = payload.safeParse(parseJson(Buffer.from(text, 'base64').toString()));
  if (!solved.success) return undefined;
  const { challenge, solution } = solved.data;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    ...(await keysFrom(fingerprint)),
  });
  const claimed = claims.safeParse(challenge.parameters.data);
  if (!verified || !claimed.success) return undefined;
  const { upTo, expires, ...bound } = claimed.data;
  if (bound.route !== route || bound.sender !== sender || expires <= now.getTime())
    return undefined;
  return { upTo, proof: { digest: challenge.parameters.nonce, expires: new Date(expires) } };
}

/** The keys are derived from the fingerprint key, so they need no secret of their own. */
async function keysFrom(fingerprint: Fingerprint) {
  return {
    hmacSignatureSecret: await fingerprint('proof of work: challenge'),
    hmacKeySignatureSecret: await fingerprint('proof of work: solution'),
  };
}

/** The parsed value; undefined, which no schema accepts, if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
