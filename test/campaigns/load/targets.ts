import { regionById } from '../../../shared/regions/index.ts';

const region = regionById('langstraat');
const [longitude, latitude] = region.map.centre;

/** What visitors and GIS programs read, by what it is. `reference` is a group that is there. */
export function readTargets(reference: string): Readonly<Record<string, string>> {
  return {
    'overview, JSON': '/v1/groups',
    'overview, GeoJSON': '/v1/groups?f=geojson',
    'groups nearby': nearby(longitude, latitude),
    'one group': `/v1/groups/${reference}`,
    'OGC items': '/v1/ogc/collections/groups/items?limit=50',
    network: '/v1/network',
    'page of the site': '/groepen',
  };
}

/** Another place each time, so that no cache has the answer. */
export function nearbySomewhere(random: () => number): string {
  return nearby(longitude + 0.1 * (random() - 0.5), latitude + 0.05 * (random() - 0.5));
}

function nearby(east: number, north: number): string {
  return `/v1/groups/nearby?longitude=${east.toFixed(6)}&latitude=${north.toFixed(6)}`;
}
