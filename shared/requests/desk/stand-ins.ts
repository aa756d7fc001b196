import * as z from 'zod';
import { mostStandIns, standInDays, type StandInProblem } from '../../domain/desk/stand-in.ts';
import type { Region } from '../../regions/region.ts';
import { noForm } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';
import { someMunicipalities } from './municipalities-field.ts';

const version = seenVersion(1);
const day = (error: string) => z.iso.date({ error });

/**
 * Lets a colleague stand in for an officer; `version` is the version of the officer that the sender was looking at. The
 * days are calendar days in the Netherlands.
 */
export function nameStandInBody(region: Pick<Region, 'municipalities'>) {
  return z
    .strictObject(
      {
        version,
        colleague: z
          .string({ error: 'Kies een collega.' })
          .regex(/^[0-9a-hjkmnp-tv-z]{26}$/, { error: 'Kies een collega.' }),
        municipalities: someMunicipalities(region),
        firstDay: day('Kies de eerste dag.'),
        lastDay: day('Kies de laatste dag.'),
      },
      noForm,
    )
    .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
      path: ['lastDay'],
      error: 'Kies een laatste dag die niet voor de eerste dag ligt.',
    });
}
export type NameStandInBody = z.output<ReturnType<typeof nameStandInBody>>;

/**
 * Ends an arrangement under which a colleague stands in for an officer; `version` is the version of the officer that
 * the sender was looking at.
 */
export const endStandInBody = z.strictObject({ version }, noForm);

/** For each reason why somebody cannot stand in: the field that is wrong, and the message. */
export const standInMessages: Readonly<
  Record<StandInProblem, { readonly field: string; readonly message: string }>
> = {
  'not-a-colleague': {
    field: 'colleague',
    message: 'Kies een collega van dezelfde organisatie die nu toegang heeft.',
  },
  'municipality-elsewhere': {
    field: 'municipalities',
    message: 'Kies alleen gemeenten waar degene die weg is zelf rechten heeft.',
  },
  'nothing-to-pass-on': {
    field: 'colleague',
    message: 'Er zijn geen rollen om over te nemen. Functioneel beheer kan niemand overnemen.',
  },
  'period-over': { field: 'lastDay', message: 'Kies een laatste dag die nog niet voorbij is.' },
  'period-backwards': {
    field: 'lastDay',
    message: 'Kies een laatste dag die niet voor de eerste dag ligt.',
  },
  'period-too-long': {
    field: 'lastDay',
    message: `Kies een periode van hoogstens ${standInDays} dagen. Leg daarna opnieuw een vervanging vast.`,
  },
  'too-many': {
    field: 'colleague',
    message: `Er zijn al ${mostStandIns} vervangers vastgelegd. Beëindig eerst een vervanging.`,
  },
};

const municipality = z.string().regex(/^GM\d{4}$/);
const person = z.object({ id: z.string(), name: z.string(), title: z.string() });
const period = {
  id: z.string(),
  municipalities: z.array(municipality),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
};

/** An officer's current and future stand-ins, and the colleagues whom the officer stands in for. */
export const standInsResponse = z.object({
  officer: person,
  version: z.int(),
  standIns: z.array(z.object({ ...period, colleague: person })),
  standsInFor: z.array(z.object({ ...period, colleague: person })),
  /** The colleagues who can stand in for the officer. Empty if the officer has no rights to pass on. */
  colleagues: z.array(
    person.extend({
      /** Where and since when the colleague has access, to tell colleagues with the same name and title apart. */
      municipalities: z.array(municipality),
      since: z.iso.datetime(),
    }),
  ),
  /** The municipalities in which a colleague can stand in for the officer. */
  municipalities: z.array(municipality),
});
export type StandInsResponse = z.infer<typeof standInsResponse>;

/** The id of the stand-in, and the new version of the officer who is away. */
export const changedStandInsResponse = z.object({ id: z.string(), version: z.int() });
export type ChangedStandInsResponse = z.infer<typeof changedStandInsResponse>;
