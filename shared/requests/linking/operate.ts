import * as z from 'zod';
import { meantReference, referencePattern } from '../../domain/groups/reference.ts';
import type { Region } from '../../regions/region.ts';

/** Commands that an operator sends to Lambda functions that have no route. */

export const relinkCommand = z.discriminatedUnion('action', [
  /** Reports what relinking would change, from this cell onwards, without writing anything. */
  z.strictObject({ action: z.literal('compare'), from: z.int().min(0).default(0) }),
  z.strictObject({ action: z.literal('relink') }),
]);

/** The effect that relinking would have on a pair of groups. */
export const plannedChange = z.object({
  kind: z.enum(['link', 'unlink', 'measure']),
  a: z.string(),
  b: z.string(),
  /** In metres. */
  distance: z.number(),
});
export const relinkComparison = z.object({
  next: z.int(),
  cells: z.int(),
  groups: z.int(),
  changes: z.array(plannedChange),
});
export const relinkProgressResponse = z.object({
  jobId: z.string(),
  phase: z.enum(['linking', 'telling', 'finished']),
  linkDistance: z.number(),
  next: z.int(),
  cells: z.int(),
  groups: z.int(),
  /** Present once finished: the numbers of pairs linked and unlinked, and of groups whose coordinators are notified. */
  changes: z.object({ linked: z.int(), unlinked: z.int(), told: z.int() }).optional(),
});

/** Also accepts the event that the schedule sends: its other fields are ignored, and it never requests a repair. */
export const checkLinksCommand = z.object({
  repair: z.boolean().default(false),
  /**
   * How long to wait before rechecking an apparent fault. The cause may be an event that has not been processed yet:
   * processing normally takes a few seconds, but longer if the first attempt fails.
   */
  settleSeconds: z.number().min(0).max(120).default(45),
});
export const linkCheckResponse = z.object({
  groups: z.int(),
  pairs: z.int(),
  faults: z.array(
    z.object({
      kind: z.enum(['missing', 'wrong']),
      why: z.string(),
      groupId: z.string(),
      neighbourId: z.string().optional(),
    }),
  ),
  repaired: z.int(),
});

export function moveGroupCommand(region: Region) {
  return z.strictObject({
    reference: z.string().overwrite(meantReference).regex(referencePattern),
    municipality: z.enum(region.municipalities.map(({ code }) => code)),
  });
}

export type MoveGroupCommand = z.infer<ReturnType<typeof moveGroupCommand>>;
export type PlannedChange = z.infer<typeof plannedChange>;
export type RelinkComparison = z.infer<typeof relinkComparison>;
export type RelinkProgress = z.infer<typeof relinkProgressResponse>;
