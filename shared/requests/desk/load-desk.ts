import * as z from 'zod';

/**
 * Replaces a region's desk; with `dryRun`, only reports what would change. Without `overwrite`, a desk that a manager
 * has changed is not replaced. `checkDesk` checks the contents of `desk`.
 */
export const loadDeskCommand = z.strictObject({
  desk: z.unknown(),
  dryRun: z.boolean().default(false),
  overwrite: z.boolean().default(false),
});

const changesOf = <Thing extends z.ZodType>(thing: Thing) =>
  z.object({
    added: z.array(thing).readonly(),
    removed: z.array(thing).readonly(),
    changed: z.array(thing).readonly(),
  });

/** Lists the mailboxes by id and title, and the circles by municipality, without any address or invite link. */
export const loadDeskResponse = z.discriminatedUnion('outcome', [
  /** Nothing was changed; each fault says what to do. */
  z.object({ outcome: z.literal('refused'), faults: z.array(z.string()) }),
  z.object({
    outcome: z.enum(['compared', 'unchanged', 'loaded']),
    changes: z.object({
      mailboxes: changesOf(z.object({ id: z.string(), title: z.string() })),
      circles: changesOf(z.string()),
    }),
  }),
]);

export type LoadDeskCommand = z.infer<typeof loadDeskCommand>;
export type LoadDeskResponse = z.infer<typeof loadDeskResponse>;
