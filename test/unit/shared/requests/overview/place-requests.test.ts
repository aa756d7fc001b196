import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { bel } from '../../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { areaMessages } from '../../../../../shared/requests/area.ts';
import { fieldProblems } from '../../../../../shared/requests/field-problems.ts';
import { checkAreaBody } from '../../../../../shared/requests/overview/check-area.ts';
import { findGroupsQuery } from '../../../../../shared/requests/overview/find-groups.ts';
import { areas, dongen, rectangle } from '../../../../support/builders.ts';

function problemsOf(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : fieldProblems(parsed.error);
}

const find = findGroupsQuery(langstraat);
const check = checkAreaBody(langstraat);

describe('A place to find groups at', () => {
  it.each([
    [
      { longitude: '4.94', latitude: '51.63' },
      { longitude: 4.94, latitude: 51.63 },
    ],
    [
      { longitude: '5', latitude: '51.6300000000001' },
      { longitude: 5, latitude: 51.6300000000001 },
    ],
    [
      { longitude: '4.685', latitude: '51.42' },
      { longitude: 4.685, latitude: 51.42 },
    ],
    [
      { longitude: '5.256', latitude: '51.42' },
      { longitude: 5.256, latitude: 51.42 },
    ],
  ])('%j is parsed as %j', (query, place) => {
    expect(find.parse(query)).toEqual(place);
  });

  const noNumber = 'De lengtegraad is een getal met een punt, zoals 4.97.';
  const outside =
    'Deze plaats ligt niet in of bij Langstraat: de lengtegraad moet tussen 4.685 en 5.256 liggen.';
  it.each([
    ['is missing', undefined, 'Geef de lengtegraad van de plaats, zoals 4.97.'],
    ['is empty', '', noNumber],
    ['has a comma', '4,97', noNumber],
    ['is not a number', 'NaN', noNumber],
    ['has an exponent', '4.97e0', noNumber],
    ['is given twice', '4.97,4.98', noNumber],
    ['has a space', ' 4.97', noNumber],
    ['lies in Amsterdam', '4.2', outside],
    ['lies just west of the surroundings', '4.684999', outside],
    ['lies just east of the surroundings', '5.256001', outside],
    ['lies on the other side of the world', '-70', outside],
  ])('is refused when its longitude %s, naming the field', (_what, longitude, message) => {
    expect(problemsOf(find, { longitude, latitude: '51.63' })).toEqual([
      { field: 'longitude', message },
    ]);
  });

  it('is refused only for the field that is out of bounds', () => {
    const [problem, ...others] = problemsOf(find, { longitude: '4.97', latitude: '52.37' });

    expect(others).toEqual([]);
    expect(problem?.field).toBe('latitude');
    expect(problem?.message).toBe(
      'Deze plaats ligt niet in of bij Langstraat: de breedtegraad moet tussen 51.42 en 51.813 liggen.',
    );
  });

  it('must lie in the surroundings of its own region', () => {
    const laren = { longitude: '5.22', latitude: '52.25' };

    expect(findGroupsQuery(bel).safeParse(laren).success).toBe(true);
    expect(problemsOf(find, laren).map(({ field }) => field)).toEqual(['latitude']);
  });

  it('has no other fields', () => {
    expect(problemsOf(find, { longitude: '4.94', latitude: '51.63', name: 'x' })).toEqual([
      { field: 'name', message: "Het veld 'name' kennen wij niet." },
    ]);
  });
});

describe('An area to check', () => {
  it.each([
    [{ polygon: areas.dongenVaart }],
    [{ polygon: areas.dongenVaart, municipality: dongen }],
  ])('may be %j', (body) => {
    expect(check.parse(body)).toEqual(body);
  });

  it.each([
    ['nothing', {}, 'polygon', 'Geef het gebied van de groep aan.'],
    ['not an object', null, '', 'Vul het formulier in.'],
    [
      'an open area',
      {
        polygon: {
          type: 'Polygon',
          coordinates: [
            [
              [4.9, 51.6],
              [4.91, 51.6],
              [4.91, 51.61],
              [4.9, 51.61],
            ],
          ],
        },
      },
      'polygon',
      areaMessages.open,
    ],
    [
      'an area in Amsterdam',
      { polygon: rectangle(4.9, 52.36, 4.91, 52.37) },
      'polygon',
      'Het gebied ligt niet in of bij Langstraat.',
    ],
    [
      'an area in another municipality',
      { polygon: areas.rijen, municipality: dongen },
      'polygon',
      areaMessages['outside-municipality'],
    ],
    [
      'an unknown municipality',
      { polygon: areas.rijen, municipality: 'GM0363' },
      'municipality',
      'Kies een gemeente: Dongen, Gilze en Rijen, Loon op Zand, Waalwijk.',
    ],
    [
      'an extra field',
      { polygon: areas.rijen, email: 'a@b.example' },
      'email',
      "Het veld 'email' kennen wij niet.",
    ],
  ])('is refused as %s, naming the field', (_what, body, field, message) => {
    expect(problemsOf(check, body)).toEqual([{ field, message }]);
  });
});
