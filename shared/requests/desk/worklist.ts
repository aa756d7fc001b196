import * as z from 'zod';
import { id, moment, municipality } from '../shapes.ts';

/** When something started waiting, and how many calendar days ago that was: 1 is yesterday. */
const age = { since: moment, days: z.int() };
const group = { id, reference: z.string().optional(), name: z.string(), municipality };

const registration = z.object({
  ...group,
  ...age,
  waitsFor: z.enum(['decision', 'answer']),
  /** When the coordinator answered the last question; present only if the current wait started with that answer. */
  answeredAt: moment.optional(),
  /** What happens next if nobody acts, and in how many calendar days: 1 is tomorrow. */
  next: z.object({
    what: z.enum(['reminder', 'team-reminder', 'coordinator-told', 'expiry']),
    at: moment,
    inDays: z.int(),
  }),
});

const starter = z.object({
  id,
  municipality,
  place: z.string(),
  ...age,
  /** When the starter's data is removed, whether or not an officer has made contact. */
  removedAt: moment,
});

const pausedGroup = z.object({ ...group, ...age });

/** GET /v1/worklist: the work that is waiting for an officer, longest wait first. Contact details are left out. */
export const worklistResponse = z.object({
  overdue: z.array(registration),
  toDecide: z.array(registration),
  questionOpen: z.array(registration),
  starters: z.array(starter),
  paused: z.array(pausedGroup),
});
export type WorklistResponse = z.infer<typeof worklistResponse>;
