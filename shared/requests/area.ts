import * as z from 'zod';
import {
  areaLimits,
  areaProblem,
  type AreaProblem,
  type Bounds,
  type Polygon,
} from '../domain/areas/area.ts';
import { paragraph } from './text-fields.ts';

export const areaMessages: Record<AreaProblem, string> = {
  holes: 'Het gebied mag geen gaten hebben en moet uit één stuk bestaan.',
  'too-few-positions': 'Het gebied heeft te weinig hoekpunten: teken er minstens drie.',
  'too-many-positions': `Het gebied heeft te veel hoekpunten: hoogstens ${areaLimits.positions.max}.`,
  'not-a-position': 'Het gebied heeft een hoekpunt dat niet op de kaart ligt.',
  open: 'Het gebied is niet gesloten: het laatste punt moet gelijk zijn aan het eerste.',
  'crosses-itself': 'De rand van het gebied kruist of raakt zichzelf. Teken het gebied opnieuw.',
  'too-small': 'Het gebied is te klein: minstens 500 vierkante meter.',
  'too-large': `Het gebied is te groot: hoogstens ${areaLimits.squareKilometres.max} vierkante kilometer.`,
  'too-spread': `Het gebied is te lang of te vertakt: hoogstens ${areaLimits.extentKilometres} kilometer van rand tot rand.`,
  'outside-country': 'Het gebied ligt niet in Nederland.',
  'outside-municipality': 'Het gebied ligt buiten de gekozen gemeente.',
};

const required = 'Geef het gebied van de groep aan.';
const malformed = 'Het gebied is geen geldige vlakvorm (GeoJSON Polygon).';

const coordinate = z.number({ error: areaMessages['not-a-position'] });
const position = z.tuple([coordinate, coordinate], { error: areaMessages['not-a-position'] });

/** A GeoJSON Polygon in which `areaProblem` finds no problem. */
export const polygon = z
  .strictObject(
    {
      type: z.literal('Polygon', { error: malformed }),
      coordinates: z.array(z.array(position, { error: malformed }), { error: malformed }),
    },
    {
      error: (issue) => (issue.input === undefined || issue.input === null ? required : malformed),
    },
  )
  .superRefine((value, context) => {
    const problem = areaProblem(value.coordinates);
    if (problem) context.addIssue({ code: 'custom', message: areaMessages[problem] });
  })
  .transform((value): Polygon => value);

export const area = z.strictObject(
  { polygon, streets: paragraph({ field: 'de beschrijving van de straten', min: 3, max: 500 }) },
  { error: required },
);

/** The message to show when an area lies entirely outside the bounds of its municipality; otherwise undefined. */
export function outsideMessage(value: Polygon, bounds: Bounds): string | undefined {
  const problem = areaProblem(value.coordinates, bounds);
  return problem && areaMessages[problem];
}
