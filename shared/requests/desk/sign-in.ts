import * as z from 'zod';

const organisation = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .meta({ description: 'De organisatie waarmee iemand inlogt', examples: ['politie'] });

/**
 * The query that starts an attempt to sign in: the organisation to sign in with, and the page of the desk to return to.
 * Anything is accepted, because people follow links with this query, and a damaged link must lead to a page that says
 * what to do.
 */
export const startSignInQuery = z.looseObject({
  organisation: z
    .string()
    .optional()
    .meta({ description: 'De organisatie waarmee iemand inlogt', examples: ['politie'] }),
  to: z.string().optional().meta({ description: 'De pagina van de werkplek om daarna te openen' }),
  again: z
    .string()
    .optional()
    .meta({ description: 'Met 1 vraagt de organisatie opnieuw wie iemand is', examples: ['1'] }),
});

/**
 * The parameters that the identity provider sends back. Providers add parameters of their own, so unknown ones are
 * accepted.
 */
export const finishSignInQuery = z.looseObject({
  state: z.string().optional().meta({ description: 'Hoort bij deze poging om in te loggen' }),
});

/** The organisations that people in a region can sign in with. */
export const organisationsResponse = z.object({
  organisations: z.array(z.object({ id: organisation, name: z.string() })),
});

const scope = z.union([z.literal('region'), z.array(z.string())]);

const session = z.object({
  id: z.string(),
  organisation: z.string(),
  device: z.string(),
  startedAt: z.iso.datetime(),
  /** Accurate to about a minute. */
  lastUsedAt: z.iso.datetime(),
  isThisOne: z.boolean(),
});

/** The signed-in officer, with their rights and sessions. */
export const signedInResponse = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  /** For each right, the municipalities in which it applies, or the whole region. */
  rights: z.record(z.string(), scope),
  /** The organisation that the officer signed in with; a step-up uses the same one. */
  organisation: z.string(),
  /** Whether the officer used a passkey to sign in, so that a step-up can use it too. */
  usedPasskey: z.boolean(),
  /** The session ends at this time, or earlier if it is not used for a while. */
  endsAt: z.iso.datetime(),
  sessions: z.array(session),
});
export type SignedInResponse = z.infer<typeof signedInResponse>;

const whichSession = {
  error: 'Kies een sessie uit de lijst. Laad de pagina opnieuw als die er niet staat.',
};

/** The body of a request to end the current session, another of the officer's sessions, or all their sessions. */
export const endSessionsBody = z.discriminatedUnion(
  'which',
  [
    z.strictObject({ which: z.literal('this') }),
    z.strictObject({ which: z.literal('all') }),
    z.strictObject({ which: z.literal('one'), id: z.string(whichSession).max(40, whichSession) }),
  ],
  { error: 'Kies welke sessies u wilt beëindigen: deze, een andere of alle.' },
);
export type EndSessionsBody = z.infer<typeof endSessionsBody>;

/** How many sessions have ended, and whether the current session is among them. */
export const endedSessionsResponse = z.object({
  ended: z.int(),
  signedOut: z.boolean(),
});
export type EndedSessionsResponse = z.infer<typeof endedSessionsResponse>;
