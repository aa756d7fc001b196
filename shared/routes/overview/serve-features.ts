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

/** The standard requires every page to reject unknown parameters. */
const noParameters = z.strictObject({});
const needs = { table: { overview: ['Query', 'GetItem'], reference: ['GetItem'] } } as const;

export const landingRoute = defineRoute({
  id: 'landing',
  method: 'GET',
  path: '/v1/ogc',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data',
  summary: 'Beginpunt voor GIS-programma’s (OGC API - Features)',
  tag: 'open-data',
  caller: { by: 'anybody' },
  open: true,
  query: noParameters,
  response: {
    status: 200,
    schema: landingResponse,
    name: 'Landing',
    example: featureExamples.landing,
  },
  problems: ['invalid-fields'],
  needs,
});

export const conformanceRoute = defineRoute({
  id: 'conformance',
  method: 'GET',
  path: '/v1/ogc/conformance',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data',
  summary: 'Welke delen van de standaard er zijn',
  tag: 'open-data',
  caller: { by: 'anybody' },
  open: true,
  query: noParameters,
  response: {
    status: 200,
    schema: conformanceResponse,
    name: 'Conformance',
    example: featureExamples.conformance,
  },
  problems: ['invalid-fields'],
  needs,
});

export const listCollectionsRoute = defineRoute({
  id: 'listCollections',
  method: 'GET',
  path: '/v1/ogc/collections',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data',
  summary: 'De verzamelingen: een, met de groepen',
  tag: 'open-data',
  caller: { by: 'anybody' },
  open: true,
  query: noParameters,
  response: {
    status: 200,
    schema: collectionsResponse,
    name: 'Collections',
    example: featureExamples.collections,
  },
  problems: ['invalid-fields'],
  needs,
});

export const showCollectionRoute = defineRoute({
  id: 'showCollection',
  method: 'GET',
  path: '/v1/ogc/collections/groups',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data',
  summary: 'De verzameling van de groepen',
  tag: 'open-data',
  caller: { by: 'anybody' },
  open: true,
  query: noParameters,
  response: {
    status: 200,
    schema: collectionResponse,
    name: 'Collection',
    example: featureExamples.collection,
  },
  problems: ['invalid-fields'],
  needs,
});

export const listFeaturesRoute = defineRoute({
  id: 'listFeatures',
  method: 'GET',
  path: '/v1/ogc/collections/groups/items',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data: the overview',
  summary: 'De groepen als GeoJSON, in bladzijden',
  tag: 'open-data',
  caller: { by: 'anybody' },
  open: true,
  query: listFeaturesQuery,
  response: {
    status: 200,
    schema: featuresResponse,
    name: 'Features',
    type: 'application/geo+json',
    example: featureExamples.features,
  },
  problems: ['invalid-fields'],
  needs,
});

export const showFeatureRoute = defineRoute({
  id: 'showFeature',
  method: 'GET',
  path: '/v1/ogc/collections/groups/items/{reference}',
  purpose: 'The overview for GIS software, as OGC API - Features',
  does: 'open data: an active group',
  summary: 'Een groep als GeoJSON',
  tag: 'open-data',
  caller: { by: 'anybody', about: 'active' },
  open: true,
  query: noParameters,
  response: {
    status: 200,
    schema: featureResponse,
    name: 'Feature',
    type: 'application/geo+json',
    example: featureExamples.feature,
  },
  problems: ['invalid-fields', 'not-found'],
  needs,
});
