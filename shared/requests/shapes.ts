import * as z from 'zod';
import { ulidPattern } from '../../events/ulid.ts';
import type { Polygon, Position } from '../domain/areas/area.ts';
import { relations } from '../domain/linking/link.ts';
import { firstLetterKinds } from '../domain/platform/admission.ts';

export const id = z.string().regex(ulidPattern);

export const moment = z.iso.datetime();
/**
 * The region that a group belongs to, for a group that may belong to a region other than the one that received the
 * request.
 */
export const regionId = z
  .string()
  .describe('De regio van de groep, zoals in het adres van haar pagina');
export const municipality = z.object({ code: z.string(), name: z.string() });
/** Longitude and latitude in WGS84. */
export const position: z.ZodType<Position> = z.tuple([z.number(), z.number()]);
/** An area as GeoJSON; the domain decides whether it is valid. */
export const polygon: z.ZodType<Polygon> = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(position)),
});
export const relation = z.enum(relations);
/**
 * Other subjects that the owner of the same mailbox can confirm, because their letters were held back; newest first.
 */
export const alsoWaiting = z.array(z.object({ kind: z.enum(firstLetterKinds), id, since: moment }));
