import * as z from 'zod';
import {
  circleLists,
  circleTicks,
  memberSources,
  memberStates,
} from '../../domain/groups/circle.ts';
import { moment, municipality } from '../shapes.ts';
import { noForm } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';

/** PUT /v1/groups/{reference}/circle-state: whether the coordinator is in the circle's WhatsApp group. */
export const sayMembershipBody = z.strictObject(
  { state: z.enum(['joined', 'left'], { error: 'Kies: u doet mee, of u bent eruit.' }) },
  noForm,
);
export type SayMembershipBody = z.infer<typeof sayMembershipBody>;

const membership = z.object({
  state: z.enum(memberStates),
  since: moment,
  source: z.enum(memberSources),
});

/** The coordinator's own membership; absent until the coordinator has been invited, and after it has ended. */
export const membershipResponse = z.object({ municipality, membership: membership.optional() });
export type MembershipResponse = z.infer<typeof membershipResponse>;

const listedMember = membership.extend({
  /** The coordinator's id, which is needed to record something about the member. */
  id: z.string(),
  /** The member's group; `name` is empty once the group's data has been removed. */
  group: z.object({ reference: z.string(), name: z.string() }).optional(),
  /** Absent once the coordinator has been removed. */
  role: z.enum(['first', 'second']).optional(),
  /** The job title of the officer who recorded the state. */
  officer: z.string().optional(),
  /** For somebody to take out of the WhatsApp group: `joined` if they had joined it, `invited` if they may have. */
  endedFrom: z.enum(['invited', 'joined']).optional(),
  version: z.int(),
  /** What this officer can record about the member now. */
  mayDo: z.array(z.enum(circleTicks)),
});

/** GET /v1/circles/{municipality}/members: the members of a circle, without names and contact details. */
export const circleResponse = z.object({
  municipality,
  /** For each list, the members who have been on it longest, and how many members there are in all. */
  lists: z.array(
    z.object({ name: z.enum(circleLists), total: z.int(), members: z.array(listedMember) }),
  ),
});
export type CircleResponse = z.infer<typeof circleResponse>;

/** POST /v1/circles/{municipality}/members/{coordinatorId}/ticks: what an officer saw in the WhatsApp group's list. */
export const tickMemberBody = z.strictObject(
  {
    tick: z.enum(circleTicks, { error: 'Kies of de coördinator in de groep zit.' }),
    /** The version of the membership that the officer was looking at. */
    version: seenVersion(0),
  },
  noForm,
);
export type TickMemberBody = z.infer<typeof tickMemberBody>;

/** The member's new state. */
export const tickedResponse = membership.extend({ version: z.int() });
export type TickedResponse = z.infer<typeof tickedResponse>;
