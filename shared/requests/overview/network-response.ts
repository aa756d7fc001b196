import * as z from 'zod';
import { phases } from '../../domain/groups/group.ts';
import { municipality, position, relation } from '../shapes.ts';

/** GET /v1/network */
export const networkResponse = z.object({
  region: z.string(),
  /** Areas within this many metres of each other are neighbours. */
  linkDistance: z.number(),
  groups: z.array(
    z.object({
      reference: z.string(),
      name: z.string(),
      municipality,
      phase: z.enum(phases),
      /** Longitude and latitude of a point inside the area. */
      point: position,
    }),
  ),
  /** Each pair of neighbours occurs once, identified by reference. */
  links: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      /** In metres. */
      distance: z.number(),
      relation,
      crossesBorder: z.boolean(),
    }),
  ),
});

export type NetworkResponse = z.infer<typeof networkResponse>;
