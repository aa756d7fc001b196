import type { Region } from '../../../shared/regions/region.ts';
import { extentOf } from '../../../shared/regions/surroundings.ts';
import type {
  CollectionResponse,
  CollectionsResponse,
  ConformanceResponse,
  LandingResponse,
  Link,
} from '../../../shared/requests/overview/feature-responses.ts';

export const json = 'application/json';
export const geoJson = 'application/geo+json';
const description = 'application/vnd.oai.openapi+json;version=3.1';

/** Longitude and latitude in WGS 84, in that order: the only CRS in OGC API - Features part 1. */
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';
const conformsTo = ['core', 'geojson'].map(
  (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
);

/**
 * The OGC API - Features responses other than the groups themselves: landing page, conformance and collections. They do
 * not change within a deployment.
 */
export function featureCatalogue(region: Region, siteUrl: string) {
  const root = `${siteUrl}/v1/ogc`;
  const link = (rel: string, path: string, title: string, type = json): Link => ({
    href: `${root}${path}`,
    rel,
    type,
    title,
  });
  const landingLink = (rel: string) => link(rel, '', 'Buurtkring voor GIS-programma’s');
  const collection: CollectionResponse = {
    id: 'groups',
    title: 'WhatsApp-groepen voor buurtpreventie',
    description: `Het gebied van elke actieve groep in de regio ${region.name}.`,
    itemType: 'feature',
    crs: [crs84],
    extent: {
      spatial: { bbox: [[...extentOf(region)]], crs: crs84 },
      temporal: { interval: [[null, null]], trs: gregorian },
    },
    links: [
      link('self', '/collections/groups', 'Deze verzameling'),
      link('items', '/collections/groups/items', 'De groepen', geoJson),
      {
        href: `${siteUrl}/groepen`,
        rel: 'alternate',
        type: 'text/html',
        title: 'Het overzicht als webpagina',
      },
    ],
  };
  return {
    landing: (): LandingResponse => ({
      title: `Buurtkring ${region.name}`,
      description: 'Actieve WhatsApp-groepen voor buurtpreventie, met hun gebied.',
      attribution: `${region.police.team} en de gemeenten ${region.municipalities.map(({ name }) => name).join(', ')}`,
      links: [
        landingLink('self'),
        {
          href: `${siteUrl}/v1/openapi.json`,
          rel: 'service-desc',
          type: description,
          title: 'Beschrijving van de interface',
        },
        {
          href: `${siteUrl}/gegevens/interface`,
          rel: 'service-doc',
          type: 'text/html',
          title: 'Uitleg van de interface',
        },
        link('conformance', '/conformance', 'Delen van de standaard'),
        link('data', '/collections', 'Verzamelingen'),
      ],
    }),
    conformance: (): ConformanceResponse => ({
      conformsTo,
      links: [link('self', '/conformance', 'Delen van de standaard'), landingLink('up')],
    }),
    collections: (): CollectionsResponse => ({
      links: [link('self', '/collections', 'Verzamelingen'), landingLink('up')],
      collections: [collection],
    }),
    collection: (): CollectionResponse => collection,
  };
}
