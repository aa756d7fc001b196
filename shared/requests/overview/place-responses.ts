import * as z from 'zod';
import { nearbyGroup } from '../groups/responses.ts';
import { regionId } from '../shapes.ts';
import { publicGroup } from './responses.ts';

/** A group at or near a position. `distance` is the number of metres to its area, 0 inside it and on its border. */
export const foundGroup = publicGroup.extend({ region: regionId, distance: z.number() });

/** GET /v1/groups/nearby: the groups that cover the position or, if there are none, the three nearest. */
export const findResponse = z.object({
  covering: z.array(foundGroup),
  nearest: z.array(foundGroup),
});

/** A group near a given area, and how its own area relates to that area. */
export const checkedGroup = publicGroup.extend(
  nearbyGroup.pick({
    region: true,
    distance: true,
    relation: true,
    overlap: true,
    likelyDuplicate: true,
  }).shape,
);

/** POST /v1/area-checks, 200: sorted by overlap, largest first, then by distance. */
export const areaCheckResponse = z.object({ groups: z.array(checkedGroup) });

export type FoundGroup = z.infer<typeof foundGroup>;
export type FindResponse = z.infer<typeof findResponse>;
export type CheckedGroup = z.infer<typeof checkedGroup>;
export type AreaCheckResponse = z.infer<typeof areaCheckResponse>;
