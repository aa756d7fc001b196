import * as z from 'zod';
import { nearbyGroup } from '../groups/responses.ts';
import { publicGroup } from './responses.ts';

/** A group at or near a place; the distance from the place to its area is in metres, 0 inside and on the border. */
export const foundGroup = publicGroup.extend({ distance: z.number() });

/** GET /v1/groups/nearby: the groups that cover the place, or when nothing does the three nearest. */
export const findAnswer = z.object({ covering: z.array(foundGroup), nearest: z.array(foundGroup) });

/** A group near an area, with how the areas lie to each other. */
export const checkedGroup = publicGroup.extend(
  nearbyGroup.pick({ distance: true, relation: true, overlap: true, likelyDuplicate: true }).shape,
);

/** POST /v1/area-checks, 200: the largest overlap first, then the nearest. */
export const areaCheckAnswer = z.object({ groups: z.array(checkedGroup) });

export type FoundGroup = z.infer<typeof foundGroup>;
export type FindAnswer = z.infer<typeof findAnswer>;
export type CheckedGroup = z.infer<typeof checkedGroup>;
export type AreaCheckAnswer = z.infer<typeof areaCheckAnswer>;
