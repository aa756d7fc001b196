import * as z from 'zod';
import { briefings, phases } from '../../domain/groups/group.ts';
import { joiningStates } from '../../domain/joining/values.ts';
import { historyLine, type HistoryEvent } from '../groups/review-response.ts';
import { moment, municipality, polygon, regionId, relation } from '../shapes.ts';

/** The events that a coordinator sees in the history of the group, after its registration. */
export const ownHistoryEvents = [
  'GroupApproved',
  'GroupAreaChanged',
  'GroupChanged',
  'GroupCorrected',
  'JoiningChanged',
  'GroupMoved',
  'CoordinatorHandedOver',
] as const satisfies readonly HistoryEvent[];

const neighbour = z.object({
  reference: z.string(),
  name: z.string(),
  region: regionId,
  municipality,
  phase: z.enum(phases),
  /** In metres. */
  distance: z.number(),
  relation,
  /** The fraction of the smaller area that lies within the other, from 0 to 1. */
  overlap: z.number(),
  /** The neighbour's coordinators who share their details; empty unless the coordinator who is looking does so too. */
  contacts: z.array(z.object({ name: z.string(), email: z.string(), phone: z.string() })),
});

/** GET /v1/own-groups/{reference}: a group as one of its own coordinators sees it. */
export const ownGroupResponse = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  participants: z.int(),
  briefing: z.enum(briefings),
  /** The day on which the briefing was given, if an officer recorded it. */
  briefingGivenOn: z.iso.date().optional(),
  /** When the group asked for the briefing that it is still waiting for. */
  briefingRequestedAt: moment.optional(),
  joining: z.enum(joiningStates),
  registeredAt: moment,
  activeSince: moment.optional(),
  streets: z.string(),
  polygon,
  /** Whether the coordinator who is looking shares contact details with neighbouring coordinators. */
  sharesContact: z.boolean(),
  /** Nearest first. */
  neighbours: z.array(neighbour),
  /** The join requests that are waiting for a reply: how many, and when the oldest of them was confirmed. */
  openRequests: z.object({ count: z.int(), oldest: moment.optional() }),
  /** Oldest first. */
  history: z.array(historyLine),
  /** The version of the group. A change must state it, and is refused if the group has changed since. */
  version: z.int(),
});
export type OwnGroupResponse = z.infer<typeof ownGroupResponse>;
export type OwnNeighbour = z.infer<typeof neighbour>;
