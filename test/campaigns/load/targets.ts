import { regionById } from '../../../shared/regions/index.ts';
import { surroundingsOf } from '../../../shared/regions/surroundings.ts';

const region = regionById('langstraat');
const [longitude, latitude] = region.map.centre;
const [, , east, north] = surroundingsOf(region);

/** An active group and a place within its area. */
export interface ExistingGroup {
  readonly reference: string;
  readonly place: readonly [longitude: number, latitude: number];
}

/** The paths that visitors and GIS programs request; the keys describe them. */
export function readTargets({ reference, place }: ExistingGroup): Readonly<Record<string, string>> {
  return {
    'overview, JSON': '/v1/groups',
    'overview, GeoJSON': '/v1/groups?f=geojson',
    'groups at a place': nearby(...place),
    'one group': `/v1/groups/${reference}`,
    'OGC items': '/v1/ogc/collections/groups/items?limit=50',
    network: '/v1/network',
    'page of the site': '/groepen',
  };
}

/**
 * A place without groups, near the edge of the area where places may be requested. Measured separately, because its
 * response is never cached and requires reading the whole overview.
 */
export const nearestTarget = {
  'nearest groups, where there are none': nearby(east - 0.001, north - 0.001),
} as const;

/** The path that lists the groups near a random place; the place differs each time, so that caching cannot help. */
export function nearbySomewhere(random: () => number): string {
  return nearby(longitude + 0.1 * (random() - 0.5), latitude + 0.05 * (random() - 0.5));
}

function nearby(x: number, y: number): string {
  return `/v1/groups/nearby?longitude=${x.toFixed(6)}&latitude=${y.toFixed(6)}`;
}
