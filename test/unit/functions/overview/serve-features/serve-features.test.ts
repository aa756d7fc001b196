import { describe, expect, it } from 'vitest';
import {
  listFeatures,
  showFeature,
} from '../../../../../functions/overview/serve-features/serve-features.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  featureResponse,
  featuresResponse,
  type FeaturesResponse,
} from '../../../../../shared/requests/overview/feature-responses.ts';
import type { FeatureFilter } from '../../../../../shared/requests/overview/list-features.ts';
import { areas, later, loonOpZand, now } from '../../../../support/builders.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { overviewGroup } from '../../../../support/overview-groups.ts';

const siteUrl = 'https://buurtkring.example';
const items = `${siteUrl}/v1/ogc/collections/groups/items`;

function given() {
  // Deliberately not added in the order of their references.
  const overview = new FakeOverview().add(
    overviewGroup(3, areas.kaatsheuvelOost, {
      municipality: loonOpZand,
      activeSince: later({ days: 2 }).toISOString(),
    }),
    overviewGroup(1, areas.dongenVaart, { activeSince: now.toISOString() }),
    overviewGroup(4, areas.rijen, { municipality: 'GM0784', phase: 'forming' }),
    overviewGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand }),
  );
  return { overview, region: langstraat, siteUrl };
}

const references = ({ features }: FeaturesResponse) => features.map(({ id }) => id);
const hrefOf = ({ links }: FeaturesResponse, rel: string) =>
  links.find((link) => link.rel === rel)?.href;

describe('The features', () => {
  it('are all groups in the order of their references, as the response schema defines', async () => {
    const response = await listFeatures(given(), {}, '');

    expect(featuresResponse.parse(response)).toEqual(response);
    expect(references(response)).toEqual(['LS-00001', 'LS-00002', 'LS-00003', 'LS-00004']);
    expect(response).toMatchObject({ numberMatched: 4, numberReturned: 4 });
    expect(hrefOf(response, 'self')).toBe(items);
    expect(hrefOf(response, 'next')).toBeUndefined();
  });

  it('contain what the overview shows of a group, as flat properties, and its area', async () => {
    const { features } = await listFeatures(given(), {}, '');

    expect(features[0]).toMatchObject({
      type: 'Feature',
      geometry: areas.dongenVaart,
      properties: {
        reference: 'LS-00001',
        name: 'Groep 1',
        municipality: 'Dongen',
        municipalityCode: 'GM0766',
        neighbours: 0,
      },
    });
  });

  it.each<[string, FeatureFilter, string[]]>([
    ['a municipality by name', { municipality: 'Loon op Zand' }, ['LS-00002', 'LS-00003']],
    ['a municipality by code', { municipalityCode: 'GM0784' }, ['LS-00004']],
    [
      'two filters that exclude each other',
      { municipality: 'Dongen', municipalityCode: 'GM0784' },
      [],
    ],
    ['a phase', { phase: 'forming' }, ['LS-00004']],
    ['a box', { bbox: [4.9, 51.64, 4.999, 51.7] }, ['LS-00001', 'LS-00002']],
    [
      'a moment, to the groups active then',
      { municipality: 'Dongen', datetime: now },
      ['LS-00001'],
    ],
    [
      'a moment before the groups were active',
      { municipality: 'Dongen', datetime: later({ seconds: -1 }) },
      [],
    ],
    [
      'everything at once',
      {
        municipality: 'Loon op Zand',
        phase: 'running',
        bbox: [5, 51, 6, 52],
        datetime: later({ days: 3 }),
      },
      ['LS-00002', 'LS-00003'],
    ],
  ])('can be limited to %s', async (_what, filter, expected) => {
    const response = await listFeatures(given(), filter, '');

    expect(references(response)).toEqual(expected);
    expect(response.numberMatched).toBe(expected.length);
  });

  it('come in pages with a link to the next one that keeps the filter', async () => {
    const first = await listFeatures(given(), { limit: 3 }, 'limit=3&bbox=4,51,6,52');

    expect(references(first)).toEqual(['LS-00001', 'LS-00002', 'LS-00003']);
    expect(first).toMatchObject({ numberMatched: 4, numberReturned: 3 });
    expect(hrefOf(first, 'self')).toBe(`${items}?limit=3&bbox=4,51,6,52`);
    const next = new URL(hrefOf(first, 'next') ?? '');
    expect(next.href.startsWith(`${items}?`)).toBe(true);
    expect(Object.fromEntries(next.searchParams)).toEqual({
      limit: '3',
      bbox: '4,51,6,52',
      after: 'LS-00003',
    });
  });

  it('end with a page that has no link to a next page', async () => {
    const last = await listFeatures(
      given(),
      { limit: 1, after: 'LS-00003' },
      'limit=1&after=LS-00003',
    );

    expect(references(last)).toEqual(['LS-00004']);
    expect(hrefOf(last, 'next')).toBeUndefined();
  });

  it('do not shift when a group on an earlier page is gone', async () => {
    const needs = given();
    await needs.overview.project(
      { id: overviewGroup(1, areas.dongenVaart).groupId, municipality: 'GM0766' },
      async () => undefined,
    );

    const second = await listFeatures(
      needs,
      { limit: 2, after: 'LS-00002' },
      'limit=2&after=LS-00002',
    );

    expect(references(second)).toEqual(['LS-00003', 'LS-00004']);
  });
});

describe('One feature', () => {
  it('links to its collection and its page, as the response schema defines', async () => {
    const response = await showFeature(given(), 'LS-00002');

    expect(featureResponse.parse(response)).toEqual(response);
    expect(response).toMatchObject({ id: 'LS-00002', geometry: areas.kaatsheuvelWest });
    expect(response.links.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', `${items}/LS-00002`],
      ['collection', `${siteUrl}/v1/ogc/collections/groups`],
      ['alternate', `${siteUrl}/groepen/LS-00002`],
    ]);
  });

  it('is not found for a group that is not in the overview', async () => {
    await expect(showFeature(given(), 'LS-00009')).rejects.toBeInstanceOf(GroupNotFound);
  });
});
