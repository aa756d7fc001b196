import * as z from 'zod';
import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import { route } from '../../../shared/http/route.ts';
import { listFeaturesQuery } from '../../../shared/requests/overview/list-features.ts';
import { featureCatalogue, geoJson } from './catalogue.ts';
import { listFeatures, showFeature, type FeatureNeeds } from './serve-features.ts';

/** The standard requires every page to reject unknown parameters. */
const noParameters = z.strictObject({});

/** The OGC API - Features routes with their handlers. */
export function featureRoutes(needs: FeatureNeeds) {
  const catalogue = featureCatalogue(needs.region, needs.siteUrl);
  const page = (body: () => unknown) =>
    route({ query: noParameters }, async ({ header }) =>
      openDataResponse(body(), { ifNoneMatch: header('if-none-match') }),
    );
  return {
    'GET /v1/ogc': page(catalogue.landing),
    'GET /v1/ogc/conformance': page(catalogue.conformance),
    'GET /v1/ogc/collections': page(catalogue.collections),
    'GET /v1/ogc/collections/groups': page(catalogue.collection),
    'GET /v1/ogc/collections/groups/items': route(
      { query: listFeaturesQuery(needs.region) },
      async ({ query, rawQuery, header }) =>
        openDataResponse(await listFeatures(needs, query, rawQuery), {
          type: geoJson,
          ifNoneMatch: header('if-none-match'),
        }),
    ),
    'GET /v1/ogc/collections/groups/items/{reference}': route(
      { query: noParameters },
      async ({ path, header }) =>
        openDataResponse(await showFeature(needs, path('reference', referencePattern)), {
          type: geoJson,
          ifNoneMatch: header('if-none-match'),
        }),
    ),
  };
}
