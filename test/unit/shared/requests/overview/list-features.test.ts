import { describe, expect, it } from 'vitest';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { fieldProblems } from '../../../../../shared/requests/field-problems.ts';
import { listFeaturesQuery } from '../../../../../shared/requests/overview/list-features.ts';

const request = listFeaturesQuery(langstraat);

describe('A query for features', () => {
  it.each([
    [{}, {}],
    [{ limit: '10' }, { limit: 10 }],
    // OGC API - Features, /req/core/fc-limit-response-1: a limit above the maximum is not an error.
    [{ limit: '50000' }, { limit: 1000 }],
    [{ limit: '1' }, { limit: 1 }],
    [{ limit: '999' }, { limit: 999 }],
    [{ limit: '1000' }, { limit: 1000 }],
    [{ limit: '1001' }, { limit: 1000 }],
    [{ limit: '999999999' }, { limit: 1000 }],
    [{ bbox: '4.9,51.6,5,51.7' }, { bbox: [4.9, 51.6, 5, 51.7] }],
    [{ bbox: '-180,-90,180,90' }, { bbox: [-180, -90, 180, 90] }],
    [{ bbox: '170,51,-170,52' }, { bbox: [170, 51, -170, 52] }],
    [{ bbox: '4.9,51.6,-10,5,51.7,100' }, { bbox: [4.9, 51.6, 5, 51.7] }],
    [{ datetime: '2026-11-21T10:00:00Z' }, { datetime: new Date('2026-11-21T10:00:00Z') }],
    [
      { datetime: '2026-01-01T00:00:00Z/2026-11-21T11:00:00+01:00' },
      { datetime: new Date('2026-11-21T10:00:00Z') },
    ],
    [{ datetime: '../2026-11-21T10:00:00Z' }, { datetime: new Date('2026-11-21T10:00:00Z') }],
    [{ datetime: '2026-11-21T10:00:00Z/..' }, { datetime: undefined }],
    [
      { municipality: 'Gilze en Rijen', municipalityCode: 'GM0784', phase: 'forming' },
      { municipality: 'Gilze en Rijen', municipalityCode: 'GM0784', phase: 'forming' },
    ],
    [{ after: 'LS-7KQ4M' }, { after: 'LS-7KQ4M' }],
  ])('%j is parsed as %j', (query, filter) => {
    expect(request.parse(query)).toEqual(filter);
  });

  const noBox = 'Geef in bbox vier getallen: west, zuid, oost en noord.';
  const noMoment = 'Geef in datetime een moment of een periode, zoals 2026-01-01T00:00:00Z/..';
  it.each([
    [{ limit: '0' }, 'limit', 'Geef in limit een heel getal vanaf 1.'],
    [{ limit: '1000000000' }, 'limit', 'Geef in limit een heel getal vanaf 1.'],
    [{ limit: '-1' }, 'limit', 'Geef in limit een heel getal vanaf 1.'],
    [{ limit: '1.5' }, 'limit', 'Geef in limit een heel getal vanaf 1.'],
    [{ limit: 'ten' }, 'limit', 'Geef in limit een heel getal vanaf 1.'],
    [{ bbox: '4.9,51.6,5' }, 'bbox', noBox],
    [{ bbox: '4.9,51.6,5,51.7,5' }, 'bbox', noBox],
    [{ bbox: '4.9,51.6,5,north' }, 'bbox', noBox],
    [{ bbox: '4.9,51.6,5,NaN' }, 'bbox', noBox],
    [{ bbox: '4.9,51.7,5,51.6' }, 'bbox', 'In bbox ligt het zuiden boven het noorden.'],
    [{ datetime: 'yesterday' }, 'datetime', noMoment],
    [{ datetime: '2026-11-21' }, 'datetime', noMoment],
    [{ datetime: '2026-13-45T10:00:00Z' }, 'datetime', 'Dit moment in datetime bestaat niet.'],
    [{ municipality: 'GM0784' }, 'municipality', 'Kies een gemeente van deze regio.'],
    [{ municipalityCode: 'Dongen' }, 'municipalityCode', 'Kies een gemeente van deze regio.'],
    [{ phase: 'active' }, 'phase', 'Kies forming of running.'],
    [{ after: "LS-7KQ4M' OR 1" }, 'after', 'Gebruik de link next uit het vorige antwoord.'],
    [{ foo: 'bar' }, 'foo', "Het veld 'foo' kennen wij niet."],
  ])('%j is refused, naming the field', (query, field, message) => {
    const { error } = request.safeParse(query);

    expect(error && fieldProblems(error)).toEqual([{ field, message }]);
  });
});
