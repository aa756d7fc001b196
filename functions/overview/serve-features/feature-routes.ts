import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import { routes } from '../../../shared/http/routes.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import {
  conformanceRoute,
  landingRoute,
  listCollectionsRoute,
  listFeaturesRoute,
  showCollectionRoute,
  showFeatureRoute,
} from '../../../shared/routes/overview/serve-features.ts';
import type { Route } from '../../../shared/routes/route.ts';
import { featureCatalogue, geoJson } from './catalogue.ts';
import { listFeatures, showFeature, type FeatureNeeds } from './serve-features.ts';

/** A route that serves one page of the catalogue; the page is the same for every visitor. */
function page(route: Route, body: () => unknown) {
  const handler = serveResponse(route, async ({ header }) =>
    openDataResponse(body(), { ifNoneMatch: header('if-none-match') }),
  );
  return [route, handler] as const;
}

/** The OGC API - Features routes with their handlers. */
export function featureRoutes(needs: FeatureNeeds) {
  const catalogue = featureCatalogue(needs.region, needs.siteUrl);
  return routes([
    page(landingRoute, catalogue.landing),
    page(conformanceRoute, catalogue.conformance),
    page(listCollectionsRoute, catalogue.collections),
    page(showCollectionRoute, catalogue.collection),
    [
      listFeaturesRoute,
      serveResponse(
        listFeaturesRoute,
        async ({ query, rawQuery, header }) =>
          openDataResponse(await listFeatures(needs, query, rawQuery), {
            type: geoJson,
            ifNoneMatch: header('if-none-match'),
          }),
        needs.region,
      ),
    ],
    [
      showFeatureRoute,
      serveResponse(showFeatureRoute, async ({ path, header }) =>
        openDataResponse(await showFeature(needs, path.reference), {
          type: geoJson,
          ifNoneMatch: header('if-none-match'),
        }),
      ),
    ],
  ]);
}
