import * as z from 'zod';
import type { Position } from '../domain/area.ts';
import { phases } from '../domain/group.ts';

const point: z.ZodType<Position> = z.tuple([z.number(), z.number()]);
const municipality = z.object({ code: z.string(), name: z.string() });

/** GET /v1/network */
export const networkAnswer = z.object({
  region: z.string(),
  /** Metres within which two areas are neighbours. */
  linkDistance: z.number(),
  groups: z.array(
    z.object({
      reference: z.string(),
      name: z.string(),
      municipality,
      phase: z.enum(phases),
      /** Longitude and latitude of a place inside the area. */
      point,
    }),
  ),
  /** Each pair of neighbours once, by reference. */
  links: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      /** Metres. */
      distance: z.number(),
      relation: z.enum(['overlaps', 'touches', 'near']),
      crossesBorder: z.boolean(),
    }),
  ),
});

export type NetworkAnswer = z.infer<typeof networkAnswer>;
