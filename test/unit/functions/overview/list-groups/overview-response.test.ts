import { describe, expect, it } from 'vitest';
import {
  respondWithOverview,
  overviewFormat,
} from '../../../../../functions/overview/list-groups/overview-response.ts';
import type { OverviewResponse } from '../../../../../shared/requests/overview/responses.ts';
import { areas, now } from '../../../../support/builders.ts';

const overview: OverviewResponse = {
  region: 'Langstraat',
  groups: [
    {
      reference: 'LS-7KQ4M',
      name: '<b>Vaart</b>',
      municipality: { code: 'GM0766', name: 'Dongen' },
      phase: 'running',
      participants: '26-50',
      streets: 'Vaartweg',
      activeSince: now.toISOString(),
      joining: 'open',
      neighbours: 2,
      polygon: areas.dongenVaart,
    },
  ],
};

describe('The format of the overview', () => {
  it.each([
    [undefined, undefined, 'json'],
    [undefined, 'application/json', 'json'],
    [undefined, 'text/html,application/geo+json;q=0.9', 'geojson'],
    ['json', 'application/geo+json', 'json'],
    ['geojson', undefined, 'geojson'],
  ] as const)('for f=%s and Accept %s is %s', (f, accept, form) => {
    expect(overviewFormat(f, accept)).toBe(form);
  });
});

describe('The overview as GeoJSON', () => {
  const { status, body, headers } = respondWithOverview(overview, 'geojson', undefined);

  it('is a feature collection as defined by RFC 7946', () => {
    expect([status, headers?.['content-type']]).toEqual([200, 'application/geo+json']);
    expect(body).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'LS-7KQ4M',
          geometry: areas.dongenVaart,
          properties: {
            reference: 'LS-7KQ4M',
            name: '<b>Vaart</b>',
            phase: 'running',
            participants: '26-50',
            streets: 'Vaartweg',
            activeSince: now.toISOString(),
            joining: 'open',
            neighbours: 2,
            municipality: 'Dongen',
            municipalityCode: 'GM0766',
          },
        },
      ],
    });
  });

  it('is an empty collection when there are no groups', () => {
    expect(
      respondWithOverview({ region: 'Langstraat', groups: [] }, 'geojson', undefined).body,
    ).toEqual({ type: 'FeatureCollection', features: [] });
  });
});

describe('The overview', () => {
  const { headers } = respondWithOverview(overview, 'json', undefined);
  const etag = headers?.['etag'] ?? '';

  it('may be cached for a minute, per format', () => {
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=15, s-maxage=60',
      vary: 'accept',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
  });

  it.each([
    ['its ETag', etag],
    ['its ETag as weakened by CloudFront when compressing', `W/${etag}`],
    ['its ETag among others', `"old", ${etag}`],
    ['any ETag', '*'],
  ])('is not sent again to a caller that has %s', (_what, ifNoneMatch) => {
    const response = respondWithOverview(overview, 'json', ifNoneMatch);

    expect([response.status, response.body]).toEqual([304, undefined]);
    expect(response.headers?.['etag']).toBe(etag);
  });

  it.each([
    ['another ETag', '"0123456789abcdef0123456789abcdef"'],
    ['half the ETag', etag.slice(0, 20)],
    ['nothing', ''],
  ])('is sent in full to a caller that has %s', (_what, ifNoneMatch) => {
    expect(respondWithOverview(overview, 'json', ifNoneMatch).status).toBe(200);
  });

  it('is sent in full to a caller that has the other format or an older overview', () => {
    const changed = {
      ...overview,
      groups: overview.groups.map((group) => ({ ...group, neighbours: 3 })),
    };

    expect(respondWithOverview(overview, 'geojson', etag).status).toBe(200);
    expect(respondWithOverview(changed, 'json', etag).status).toBe(200);
  });
});
