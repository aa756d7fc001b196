import * as z from 'zod';

/** A session has begun; the browser keeps its cookie until `validUntil`. */
export const sessionResponse = z.object({ validUntil: z.iso.datetime() });

/**
 * The times at which somebody pressed a button on the page that a mailed token opens, oldest first, and the time until
 * which the token can be used.
 */
export const pressesResponse = z.object({
  presses: z.array(z.iso.datetime()),
  goodUntil: z.iso.datetime(),
});
export type PressesResponse = z.infer<typeof pressesResponse>;

/** Everything that was stored about an unconfirmed request has been removed. */
export const removalResponse = z.object({ removed: z.literal(true) });
export type RemovalResponse = z.infer<typeof removalResponse>;

/** The tokens and sessions of this person for this subject have ended. */
export const revocationResponse = z.object({ revokedAt: z.iso.datetime() });
export type RevocationResponse = z.infer<typeof revocationResponse>;
