import * as z from 'zod';
import { phases } from '../../domain/groups/group.ts';
import type { Region } from '../../regions/region.ts';

/** Number of features per page; a `limit` above `most` is reduced to `most` (OGC API - Features, part 1). */
export const featuresPerPage = { usual: 100, most: 1000 } as const;

const degrees = String.raw`-?\d+(\.\d+)?`;
const box = new RegExp(`^${degrees}(,${degrees}){3}((,${degrees}){2})?$`);
const moment = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})`;
const interval = new RegExp(`^(${moment}|(${moment}|\\.\\.)?/(${moment}|\\.\\.)?)$`);

/** Filters on features, named after the properties they match, as GIS programs expect. */
export function listFeaturesQuery(region: Region) {
  return z.strictObject({
    limit: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, { error: 'Geef in limit een heel getal vanaf 1.', abort: true })
      .transform((text) => Math.min(Number(text), featuresPerPage.most))
      .describe(
        `Hoogstens zoveel groepen op een pagina; ${featuresPerPage.usual} als u niets kiest, nooit meer dan ${featuresPerPage.most}`,
      )
      .optional(),
    after: z
      .string()
      .regex(/^[A-Z]{2,4}-[0-9A-Z]{5}$/, { error: 'Gebruik de link next uit het vorige antwoord.' })
      .describe('Referentie van de laatste groep van de vorige pagina; staat in de link next')
      .optional(),
    bbox: z
      .string()
      .regex(box, { error: 'Geef in bbox vier getallen: west, zuid, oost en noord.', abort: true })
      .transform(cornersOf)
      .refine(([, south, , north]) => south <= north, {
        error: 'In bbox ligt het zuiden boven het noorden.',
      })
      .describe(
        'Alleen groepen waarvan het gebied deze rechthoek raakt: west, zuid, oost, noord (WGS 84)',
      )
      .optional(),
    datetime: z
      .string()
      .regex(interval, {
        error: 'Geef in datetime een moment of een periode, zoals 2026-01-01T00:00:00Z/..',
        abort: true,
      })
      .transform(endOf)
      .refine((end) => end === undefined || !Number.isNaN(end.getTime()), {
        error: 'Dit moment in datetime bestaat niet.',
      })
      .describe('Alleen groepen die er op dit moment of in deze periode waren (RFC 3339)')
      .optional(),
    municipality: choice(
      region.municipalities.map(({ name }) => name),
      'Alleen groepen van de gemeente met deze naam',
    ),
    municipalityCode: choice(
      region.municipalities.map(({ code }) => code),
      'Alleen groepen van de gemeente met deze code van het CBS',
    ),
    phase: z
      .enum(phases, { error: 'Kies forming of running.' })
      .describe('Alleen groepen in oprichting of alleen actieve')
      .optional(),
  });
}

export type FeatureFilter = z.output<ReturnType<typeof listFeaturesQuery>>;

function choice(municipalities: readonly string[], description: string) {
  return z
    .enum(municipalities, { error: 'Kies een gemeente van deze regio.' })
    .describe(description)
    .optional();
}

/** West, south, east and north. A box of six numbers also includes heights, which are ignored. */
function cornersOf(text: string): [west: number, south: number, east: number, north: number] {
  const numbers = text.split(',').map(Number);
  const [west = 0, south = 0] = numbers;
  const [east = 0, north = 0] = numbers.length === 6 ? numbers.slice(3) : numbers.slice(2);
  return [west, south, east, north];
}

/**
 * The end of the requested period, or undefined when the period is open-ended. The start of the period does not matter,
 * because every group in the overview is still active.
 */
function endOf(text: string): Date | undefined {
  const end = text.split('/').at(-1) ?? '';
  return end === '' || end === '..' ? undefined : new Date(end);
}
