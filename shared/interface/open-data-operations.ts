import * as z from 'zod';
import type { Region } from '../regions/region.ts';
import {
  collectionResponse,
  collectionsResponse,
  conformanceResponse,
  featureResponse,
  featuresResponse,
  landingResponse,
} from '../requests/overview/feature-responses.ts';
import { listFeaturesQuery } from '../requests/overview/list-features.ts';
import { featureExamples } from './feature-examples.ts';
import type { Operation, OperationResponse } from './operation.ts';

const geoJson = 'application/geo+json';

/** The operations for GIS programs and developers: OGC API - Features, and the API description itself. */
export function openDataOperations(region: Region): readonly Operation[] {
  const groups = '/v1/ogc/collections/groups';
  return [
    read('landing', '/v1/ogc', 'Beginpunt voor GIS-programma’s (OGC API - Features)', {
      schema: landingResponse,
      name: 'Landing',
      example: featureExamples.landing,
    }),
    read('conformance', '/v1/ogc/conformance', 'Welke delen van de standaard er zijn', {
      schema: conformanceResponse,
      name: 'Conformance',
      example: featureExamples.conformance,
    }),
    read('listCollections', '/v1/ogc/collections', 'De verzamelingen: een, met de groepen', {
      schema: collectionsResponse,
      name: 'Collections',
      example: featureExamples.collections,
    }),
    read('showCollection', groups, 'De verzameling van de groepen', {
      schema: collectionResponse,
      name: 'Collection',
      example: featureExamples.collection,
    }),
    {
      ...read('listFeatures', `${groups}/items`, 'De groepen als GeoJSON, in bladzijden', {
        schema: featuresResponse,
        name: 'Features',
        type: geoJson,
        example: featureExamples.features,
      }),
      query: listFeaturesQuery(region),
    },
    {
      ...read('showFeature', `${groups}/items/{reference}`, 'Een groep als GeoJSON', {
        schema: featureResponse,
        name: 'Feature',
        type: geoJson,
        example: featureExamples.feature,
      }),
      problems: ['invalid-fields', 'not-found'],
    },
    {
      id: 'describeInterface',
      method: 'get',
      path: '/v1/openapi.json',
      summary: 'Deze beschrijving',
      tag: 'description',
      open: true,
      response: {
        status: 200,
        schema: z.looseObject({ openapi: z.string() }),
        name: 'Description',
        example: { openapi: '3.1.0' },
      },
      problems: [],
    },
  ];
}

function read(
  id: string,
  path: Operation['path'],
  summary: string,
  response: Omit<OperationResponse, 'status'>,
) {
  return {
    id,
    method: 'get',
    path,
    summary,
    tag: 'open-data',
    open: true,
    response: { status: 200, ...response },
    problems: ['invalid-fields'],
  } as const;
}
