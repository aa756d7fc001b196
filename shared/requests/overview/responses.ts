import * as z from 'zod';
import { phases } from '../../domain/groups/group.ts';
import { joiningStates } from '../../domain/joining/values.ts';
import { participantsClasses } from '../../domain/overview/overview.ts';
import { moment, municipality, polygon, regionId, relation } from '../shapes.ts';

/** A group in the public overview; `participants` is a range, not the exact number. */
export const publicGroup = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  participants: z.enum(participantsClasses),
  streets: z.string(),
  activeSince: moment,
  /** Whether people can ask to join now. */
  joining: z.enum(joiningStates),
  /** Number of neighbouring groups. */
  neighbours: z.int(),
  polygon,
});

/** GET /v1/groups, application/json */
export const overviewResponse = z.object({ region: z.string(), groups: z.array(publicGroup) });

/** A neighbour as shown on a group's page. */
export const publicNeighbour = z.object({
  reference: z.string(),
  name: z.string(),
  region: regionId,
  municipality,
  distance: z.number(),
  relation,
  /** The fraction of the smaller area that lies within the other, from 0 to 1. */
  overlap: z.number(),
  crossesBorder: z.boolean(),
  polygon,
});

/** GET /v1/groups/{reference} */
export const groupResponse = publicGroup.extend({ neighbourGroups: z.array(publicNeighbour) });

export type PublicGroup = z.infer<typeof publicGroup>;
export type OverviewResponse = z.infer<typeof overviewResponse>;
export type GroupResponse = z.infer<typeof groupResponse>;
export type PublicNeighbour = z.infer<typeof publicNeighbour>;
