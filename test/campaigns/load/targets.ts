import { regionById } from '../../../shared/regions/index.ts';
import { surroundingsOf } from '../../../shared/regions/surroundings.ts';

const region = regionById('langstraat');
const [longitude, latitude] = region.map.centre;
const [, , east, north] = surroundingsOf(region);

/** A group that is there, and a place in its area. */
export interface Present {
  readonly reference: string;
  readonly place: readonly [longitude: number, latitude: number];
}

/** What visitors and GIS programs read, by what it is. */
export function readTargets({ reference, place }: Present): Readonly<Record<string, string>> {
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

/** At the edge of what can be asked for; this answer nobody may keep, and it takes the whole overview. Measured apart. */
export const nearestTarget = {
  'nearest groups, where none is': nearby(east - 0.001, north - 0.001),
} as const;

/** Another place each time, so that no cache has the answer. */
export function nearbySomewhere(random: () => number): string {
  return nearby(longitude + 0.1 * (random() - 0.5), latitude + 0.05 * (random() - 0.5));
}

function nearby(x: number, y: number): string {
  return `/v1/groups/nearby?longitude=${x.toFixed(6)}&latitude=${y.toFixed(6)}`;
}
