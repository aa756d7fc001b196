import * as z from 'zod';
import { facetValues, listedStatuses, mailHealths, wordsOf } from '../../domain/desk/group-list.ts';
import { briefings, phases } from '../../domain/groups/group.ts';
import type { Region } from '../../regions/region.ts';
import { moment, municipality, position } from '../shapes.ts';

/** An officer searches for at most this many words at once. */
export const mostSearchWords = 5;

const choice = <const Value extends string>(values: readonly Value[], what: string) =>
  z
    .enum(values, { error: `Kies een van: ${values.join(', ')}.` })
    .describe(what)
    .optional();

/** The query for the officers' list of groups: the filters, the search and the page. */
export function groupListQuery(region: Pick<Region, 'municipalities'>) {
  const codes = region.municipalities.map(({ code }) => code);
  return z.strictObject({
    municipality: choice(codes, 'Gemeente (code van het CBS)'),
    status: choice(facetValues.status, 'Stand'),
    phase: choice(facetValues.phase, 'Fase'),
    size: choice(facetValues.size, 'Aantal deelnemers'),
    briefing: choice(facetValues.briefing, 'Presentatie'),
    neighbours: choice(facetValues.neighbours, 'Aantal buurgroepen: geen, 1 tot 3, of meer'),
    mail: choice(facetValues.mail, 'Of mail bij de coördinatoren aankomt'),
    since: z
      .string()
      .regex(/^20\d\d$/, { error: 'Kies een jaar, zoals 2026.' })
      .describe('Jaar van de goedkeuring of, daarvoor, van de aanmelding')
      .optional(),
    q: z
      .string()
      .max(80, { error: 'Zoek op hoogstens 80 tekens.' })
      .refine((text) => wordsOf(text).length > 0, {
        error: 'Typ minstens twee letters of cijfers van een woord.',
      })
      .refine((text) => new Set(wordsOf(text)).size <= mostSearchWords, {
        error: `Zoek op hoogstens ${mostSearchWords} woorden.`,
      })
      .describe('Het begin van woorden uit de naam of de straten, of de referentie')
      .optional(),
    before: z
      .string()
      .regex(/^\d{1,9}$/, { error: 'Gebruik de waarde van next uit een eerder antwoord.' })
      .describe('Waar de vorige pagina ophield: next uit dat antwoord')
      .optional(),
  });
}
export type GroupListQuery = z.infer<ReturnType<typeof groupListQuery>>;

const listedGroup = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  status: z.enum(listedStatuses),
  phase: z.enum(phases),
  participants: z.int(),
  briefing: z.enum(briefings),
  /** The number of linked groups. */
  neighbours: z.int(),
  /** Whether mail reaches the coordinators; `nobody` if it reaches none of them. */
  mail: z.enum(mailHealths),
  /** When the group was approved or, if it has not been approved yet, when it was registered. */
  since: moment,
  /** A point in the area, and the radius in metres of a circle as large as the area. */
  point: position,
  radius: z.int(),
});

/** GET /v1/desk/groups: groups that match, newest first. Contains nothing that identifies the coordinators. */
export const groupListResponse = z.object({
  /** How many groups there are in the officer's municipalities, and how many of them match. */
  all: z.int(),
  total: z.int(),
  groups: z.array(listedGroup),
  /** Where the next page begins; absent on the last page. */
  next: z.string().optional(),
});
export type GroupListResponse = z.infer<typeof groupListResponse>;
