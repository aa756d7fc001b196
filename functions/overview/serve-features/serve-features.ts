import { isInBounds } from '../../../shared/domain/areas/area-in-bounds.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { OverviewGroup } from '../../../shared/domain/overview/overview.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  FeatureResponse,
  FeaturesResponse,
  Link,
} from '../../../shared/requests/overview/feature-responses.ts';
import { groupFeatureOf } from '../../../shared/requests/overview/group-feature.ts';
import {
  featuresPerPage,
  type FeatureFilter,
} from '../../../shared/requests/overview/list-features.ts';
import { publicGroupOf } from '../../../shared/requests/overview/public-group.ts';
import { geoJson, json } from './catalogue.ts';

export interface FeatureNeeds {
  readonly overview: Pick<OverviewRepository, 'list' | 'findByReference'>;
  readonly region: Region;
  readonly siteUrl: string;
}

/**
 * One page of the groups as features, sorted by reference. Each page continues after the last reference on the previous
 * one, so that groups added or removed in the meantime do not shift the other pages. `rawQuery` is the query
 * string as received; the links are built from it.
 */
export async function listFeatures(
  needs: FeatureNeeds,
  filter: FeatureFilter,
  rawQuery: string,
): Promise<FeaturesResponse> {
  const { overview, region, siteUrl } = needs;
  const lists = await Promise.all(
    municipalitiesOf(region, filter).map(({ code }) => overview.list(code)),
  );
  const matched = lists
    .flat()
    .filter((group) => isSelected(group, filter))
    .sort(byReference);
  const rest = matched.filter(({ reference }) => reference > (filter.after ?? ''));
  const page = rest.slice(0, filter.limit ?? featuresPerPage.usual);
  const last = page.length < rest.length ? page.at(-1) : undefined;
  return {
    type: 'FeatureCollection',
    features: page.map((group) => groupFeatureOf(publicGroupOf(group, region))),
    links: linksOf(siteUrl, rawQuery, last),
    numberMatched: matched.length,
    numberReturned: page.length,
  };
}

/** One group as a feature. Throws GroupNotFound if the group is not in the overview. */
export async function showFeature(
  { overview, region, siteUrl }: FeatureNeeds,
  reference: string,
): Promise<FeatureResponse> {
  const group = await overview.findByReference(reference);
  if (!group) throw new GroupNotFound();
  const links: Link[] = [
    { href: `${itemsUrl(siteUrl)}/${reference}`, rel: 'self', type: geoJson, title: 'Deze groep' },
    {
      href: `${siteUrl}/v1/ogc/collections/groups`,
      rel: 'collection',
      type: json,
      title: 'De verzameling',
    },
    {
      href: `${siteUrl}/groepen/${reference}`,
      rel: 'alternate',
      type: 'text/html',
      title: 'De groep als webpagina',
    },
  ];
  return { ...groupFeatureOf(publicGroupOf(group, region)), links };
}

const itemsUrl = (siteUrl: string): string => `${siteUrl}/v1/ogc/collections/groups/items`;

function municipalitiesOf(
  { municipalities }: Region,
  { municipality, municipalityCode }: FeatureFilter,
) {
  return municipalities
    .filter(({ name }) => municipality === undefined || name === municipality)
    .filter(({ code }) => municipalityCode === undefined || code === municipalityCode);
}

/**
 * Groups in the overview have no end date, so an interval selects every group that became active before the interval
 * ended.
 */
function isSelected(group: OverviewGroup, { phase, bbox, datetime }: FeatureFilter): boolean {
  if (phase !== undefined && group.phase !== phase) return false;
  if (datetime && new Date(group.activeSince) > datetime) return false;
  return bbox === undefined || isInBounds(group.polygon, bbox);
}

function byReference(one: OverviewGroup, other: OverviewGroup): number {
  return one.reference < other.reference ? -1 : 1;
}

function linksOf(siteUrl: string, rawQuery: string, last: OverviewGroup | undefined): Link[] {
  const url = (query: string): string => `${itemsUrl(siteUrl)}${query === '' ? '' : `?${query}`}`;
  const next = new URLSearchParams(rawQuery);
  if (last) next.set('after', last.reference);
  return [
    { href: url(rawQuery), rel: 'self', type: geoJson, title: 'Deze pagina' },
    ...(last
      ? [{ href: url(next.toString()), rel: 'next', type: geoJson, title: 'De volgende pagina' }]
      : []),
    {
      href: `${siteUrl}/v1/ogc/collections/groups`,
      rel: 'collection',
      type: json,
      title: 'De verzameling',
    },
  ];
}
