import * as z from 'zod';
import {
  collectionResponse,
  collectionsResponse,
  conformanceResponse,
  featureResponse,
  featuresResponse,
  landingResponse,
} from '../../requests/overview/feature-responses.ts';
import { listFeaturesQuery } from '../../requests/overview/list-features.ts';
import { featureExamples } from '../examples/feature-examples.ts';
import { defineRoute } from '../route.ts';

/** The properties that all routes of OGC API - Features share; a single function serves these routes. */
const featureRoute = {
  method: 'GET',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data',
  tag: 'open-data',
  caller: { by: 'anybody' },
  open: true,
  // The standard requires unknown query parameters to be rejected.
  query: z.strictObject({}),
  problems: ['invalid-fields'],
  needs: { table: { overview: ['Query', 'GetItem'], reference: ['GetItem'] } },
} as const;

export const landingRoute = defineRoute({
  ...featureRoute,
  id: 'landing',
  path: '/v1/ogc',
  summary: 'Beginpunt voor GIS-programma’s (OGC API - Features)',
  response: {
    status: 200,
    schema: landingResponse,
    name: 'Landing',
    example: featureExamples.landing,
  },
});

export const conformanceRoute = defineRoute({
  ...featureRoute,
  id: 'conformance',
  path: '/v1/ogc/conformance',
  summary: 'Welke delen van de standaard er zijn',
  response: {
    status: 200,
    schema: conformanceResponse,
    name: 'Conformance',
    example: featureExamples.conformance,
  },
});

export const listCollectionsRoute = defineRoute({
  ...featureRoute,
  id: 'listCollections',
  path: '/v1/ogc/collections',
  summary: 'De verzamelingen: een, met de groepen',
  response: {
    status: 200,
    schema: collectionsResponse,
    name: 'Collections',
    example: featureExamples.collections,
  },
});

export const showCollectionRoute = defineRoute({
  ...featureRoute,
  id: 'showCollection',
  path: '/v1/ogc/collections/groups',
  summary: 'De verzameling van de groepen',
  response: {
    status: 200,
    schema: collectionResponse,
    name: 'Collection',
    example: featureExamples.collection,
  },
});

export const listFeaturesRoute = defineRoute({
  ...featureRoute,
  id: 'listFeatures',
  path: '/v1/ogc/collections/groups/items',
  does: 'open data: the overview',
  summary: 'De groepen als GeoJSON, in pagina’s',
  query: listFeaturesQuery,
  response: {
    status: 200,
    schema: featuresResponse,
    name: 'Features',
    type: 'application/geo+json',
    example: featureExamples.features,
  },
});

export const showFeatureRoute = defineRoute({
  ...featureRoute,
  id: 'showFeature',
  path: '/v1/ogc/collections/groups/items/{reference}',
  does: 'open data: an active group',
  summary: 'Een groep als GeoJSON',
  caller: { by: 'anybody', about: 'active' },
  response: {
    status: 200,
    schema: featureResponse,
    name: 'Feature',
    type: 'application/geo+json',
    example: featureExamples.feature,
  },
  problems: ['invalid-fields', 'not-found'],
});
