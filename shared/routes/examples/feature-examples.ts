import type {
  CollectionResponse,
  FeatureResponse,
  FeaturesResponse,
  Link,
} from '../../requests/overview/feature-responses.ts';
import { responseExamples } from './response-examples.ts';

const json = 'application/json';
const geoJson = 'application/geo+json';
const root = 'https://buurtkring.example/v1/ogc';
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const self = (path: string, type = json): Link => ({
  href: `${root}${path}`,
  rel: 'self',
  type,
  title: 'Deze pagina',
});

const collection: CollectionResponse = {
  id: 'groups',
  title: 'WhatsApp-groepen voor buurtpreventie',
  description: 'Het gebied van elke actieve groep.',
  itemType: 'feature',
  crs: [crs84],
  extent: {
    spatial: { bbox: [[4.83, 51.51, 5.111, 51.723]], crs: crs84 },
    temporal: {
      interval: [[null, null]],
      trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
    },
  },
  links: [
    self('/collections/groups'),
    { href: `${root}/collections/groups/items`, rel: 'items', type: geoJson, title: 'De groepen' },
  ],
};
const features: FeaturesResponse = {
  type: 'FeatureCollection',
  features: [responseExamples.feature],
  links: [
    self('/collections/groups/items?limit=1', geoJson),
    {
      href: `${root}/collections/groups/items?limit=1&after=LS-7KQ4M`,
      rel: 'next',
      type: geoJson,
      title: 'De volgende pagina',
    },
  ],
  numberMatched: 2,
  numberReturned: 1,
};
const feature: FeatureResponse = {
  ...responseExamples.feature,
  links: [self('/collections/groups/items/LS-7KQ4M', geoJson)],
};

/** Example responses for GIS programs; the contract tests validate each against its schema. */
export const featureExamples = {
  landing: {
    title: 'Buurtkring Langstraat',
    description: 'Actieve WhatsApp-groepen voor buurtpreventie, met hun gebied.',
    attribution: 'Politie team Langstraat en de gemeenten',
    links: [
      self(''),
      { href: `${root}/collections`, rel: 'data', type: json, title: 'Verzamelingen' },
    ],
  },
  conformance: {
    conformsTo: ['http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core'],
    links: [self('/conformance')],
  },
  collections: { links: [self('/collections')], collections: [collection] },
  collection,
  features,
  feature,
} as const;
