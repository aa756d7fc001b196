import * as z from 'zod';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import { boundsOf, boundsOverlap } from '../../domain/areas/area.ts';
import type { Region } from '../../regions/region.ts';
import { surroundingsOf } from '../../regions/surroundings.ts';
import { outsideMessage, polygon } from '../area.ts';
import { noForm } from '../text-fields.ts';

/** The area of a group that someone is considering registering; nothing is stored. */
export function checkAreaBody(region: Region) {
  const surroundings = surroundingsOf(region);
  const names = region.municipalities.map(({ name }) => name).join(', ');
  return z
    .strictObject(
      {
        polygon,
        /** If a municipality is given, at least part of the area must lie within its bounds, as in a registration. */
        municipality: z
          .enum(
            region.municipalities.map(({ code }) => code),
            { error: `Kies een gemeente: ${names}.` },
          )
          .optional(),
      },
      noForm,
    )
    .superRefine((request, context) => {
      const municipality = municipalityOf(region, request.municipality);
      const isFar = !boundsOverlap(boundsOf(request.polygon.coordinates[0] ?? []), surroundings);
      const message = isFar
        ? `Het gebied ligt niet in of bij ${region.name}.`
        : municipality && outsideMessage(request.polygon, municipality.bounds);
      if (message) context.addIssue({ code: 'custom', path: ['polygon'], message });
    });
}
