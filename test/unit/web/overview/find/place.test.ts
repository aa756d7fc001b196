import { describe, expect, it } from 'vitest';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { emptyDraft, withPlace } from '../../../../../web/groups/registration/draft.ts';
import { knownPlaces } from '../../../../../web/overview/find/known-places.ts';
import {
  findAddress,
  neighbourhoodNear,
  placeOf,
  roundedPlace,
  startHereAddress,
} from '../../../../../web/overview/find/place.ts';

describe('a place in an address', () => {
  it('is rounded to four decimals, latitude first, and reads back as the same place', () => {
    const place = [4.942_412_9, 51.627_149_9] as const;

    expect(findAddress(place)).toBe('/zoeken?plaats=51.6271,4.9424');
    expect(placeOf('?plaats=51.6271,4.9424')).toEqual(roundedPlace(place));
    expect(startHereAddress(place)).toBe('/aanmelden?plaats=51.6271,4.9424');
  });

  it.each([
    '',
    '?plaats=',
    '?plaats=Hoofdstraat+1',
    '?plaats=51.6',
    '?plaats=51.6,4.9,1',
    '?plaats=1e2,4',
  ])('is not read from %j', (search) => {
    expect(placeOf(search)).toBeUndefined();
  });

  it('is named after the nearest neighbourhood, unless that is far away', () => {
    expect(neighbourhoodNear(langstraat, [5.081, 51.69])?.name).toBe('Laageinde');
    expect(neighbourhoodNear(langstraat, [4.9, 52.37])).toBeUndefined();
  });
});

describe('the neighbourhoods that match a text', () => {
  it('are found by the start of every word, ignoring accents, case and quotes', () => {
    expect(knownPlaces(langstraat, 'S-GRAVENMOER').map(({ name }) => name)[0]).toBe(
      "'s-Gravenmoer, Dongen",
    );
    expect(
      knownPlaces(langstraat, 'rijen')
        .map(({ name }) => name)
        .filter((name) => name === 'Rijen, Gilze en Rijen'),
    ).toHaveLength(1);
    expect(knownPlaces(langstraat, 'centrum waal').map(({ name }) => name)).toEqual([
      'Centrum, Waalwijk',
    ]);
    expect(knownPlaces(langstraat, 'inde')).toEqual([]);
    expect(knownPlaces(langstraat, '  ')).toEqual([]);
  });
});

describe('a form that starts from a place', () => {
  it('makes it the centre of the area, and fills in the municipality when only one is possible', () => {
    const draft = withPlace(langstraat, emptyDraft, [4.8812, 51.5254]);

    expect(draft).toMatchObject({ way: 'point', point: [4.8812, 51.5254], municipality: 'GM0784' });
  });

  it('does not fill in the municipality when two are possible or one was chosen before', () => {
    expect(withPlace(langstraat, emptyDraft, [4.99, 51.66]).municipality).toBe('');
    expect(
      withPlace(langstraat, { ...emptyDraft, municipality: 'GM0766' }, [4.8812, 51.5254])
        .municipality,
    ).toBe('GM0766');
    expect(withPlace(langstraat, emptyDraft, undefined)).toBe(emptyDraft);
  });
});
