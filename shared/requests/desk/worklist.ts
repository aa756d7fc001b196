import * as z from 'zod';
import { worklistNames } from '../../domain/desk/worklists.ts';
import { moment, municipality } from '../shapes.ts';

const work = z.object({
  /**
   * The id of the registration, starter, group or mailbox; for work from the list of groups, the group's reference.
   */
  id: z.string(),
  /** The group's reference; absent for a starter, who does not have a group yet, and for a mailbox. */
  reference: z.string().optional(),
  /** The name of a group or mailbox, or the place where a starter wants to begin a group. */
  name: z.string(),
  municipality,
  /**
   * When this started, and how many calendar days ago that was (1 is yesterday). For work from the list of groups, only
   * the day is known, so `since` is the start of that day; if not even the day is known, both are absent.
   */
  since: moment.optional(),
  days: z.int().optional(),
  /** What a registration is waiting for. */
  waitsFor: z.enum(['decision', 'answer']).optional(),
  /** When the coordinator answered the last question; present only if the current wait started with that answer. */
  answeredAt: moment.optional(),
  /** What happens if nobody acts, and in how many calendar days: 1 is tomorrow. */
  term: z
    .object({
      what: z.enum(['reminder', 'team-reminder', 'coordinator-told', 'expiry', 'removal']),
      at: moment,
      inDays: z.int(),
    })
    .optional(),
  /** The job titles of the colleagues who opened a registration in the last few minutes, most recent first. */
  openedBy: z.array(z.string()).optional(),
});
export type WorkResponse = z.infer<typeof work>;

const name = z.enum(worklistNames);

/**
 * GET /v1/worklist: the lists that the officer has a right to see. The lists, and the work in each of them, are in the
 * order in which to show them. Contact details are left out.
 */
export const worklistResponse = z.object({
  lists: z.array(
    z.union([
      /**
       * How much work there is, and the work itself: all of it or, if the list is long, the part that has waited
       * longest.
       */
      z.object({ name, total: z.int(), work: z.array(work) }),
      /** The list could not be read. */
      z.object({ name, failed: z.literal(true) }),
    ]),
  ),
});
export type WorklistResponse = z.infer<typeof worklistResponse>;
