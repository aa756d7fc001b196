import * as z from 'zod';
import { nearbyGroup } from '../groups/responses.ts';
import { publicGroup } from './responses.ts';

/** A group at or near a position; `distance` to its area is in metres, 0 inside and on the border. */
export const foundGroup = publicGroup.extend({ distance: z.number() });

/** GET /v1/groups/nearby: the groups that cover the position, or else the three nearest. */
export const findResponse = z.object({
  covering: z.array(foundGroup),
  nearest: z.array(foundGroup),
});

/** A group near an area, and how the two areas relate. */
export const checkedGroup = publicGroup.extend(
  nearbyGroup.pick({ distance: true, relation: true, overlap: true, likelyDuplicate: true }).shape,
);

/** POST /v1/area-checks, 200: the largest overlap first, then the nearest. */
export const areaCheckResponse = z.object({ groups: z.array(checkedGroup) });

export type FoundGroup = z.infer<typeof foundGroup>;
export type FindResponse = z.infer<typeof findResponse>;
export type CheckedGroup = z.infer<typeof checkedGroup>;
export type AreaCheckResponse = z.infer<typeof areaCheckResponse>;
