import * as z from 'zod';

/** Replaces the identity providers of a region; `checkProviders` checks `input`. */
export const loadProvidersCommand = z.strictObject({ input: z.unknown() });

/** Lists the providers by id. */
export const loadProvidersResponse = z.discriminatedUnion('outcome', [
  /** Nothing was changed; each fault says what to do. */
  z.object({ outcome: z.literal('refused'), faults: z.array(z.string()) }),
  z.object({ outcome: z.literal('loaded'), providers: z.array(z.string()) }),
]);

export type LoadProvidersCommand = z.infer<typeof loadProvidersCommand>;
export type LoadProvidersResponse = z.infer<typeof loadProvidersResponse>;
