import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import { routes } from '../../../shared/http/routes.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import {
  conformanceRoute,
  landingRoute,
  listCollectionsRoute,
  listFeaturesRoute,
  showCollectionRoute,
  showFeatureRoute,
} from '../../../shared/routes/overview/serve-features.ts';
import type { Route } from '../../../shared/routes/route.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { featureCatalogue, geoJson } from './catalogue.ts';
import { listFeatures, showFeature, type FeatureNeeds } from './serve-features.ts';

/** The OGC API - Features routes with their handlers. */
export function featureRoutes(regions: RegionSet, needsOf: (region: Region) => FeatureNeeds) {
  const catalogueOf = perRegion((region) => featureCatalogue(region, needsOf(region).siteUrl));
  /** A route that serves a page of the catalogue, which is the same for every visitor. */
  const page = (declared: Route, name: keyof ReturnType<typeof featureCatalogue>) => {
    const handler = serveResponse(declared, regions, async ({ region, header }) =>
      openDataResponse(catalogueOf(region)[name](), { ifNoneMatch: header('if-none-match') }),
    );
    return [declared, handler] as const;
  };
  return routes([
    page(landingRoute, 'landing'),
    page(conformanceRoute, 'conformance'),
    page(listCollectionsRoute, 'collections'),
    page(showCollectionRoute, 'collection'),
    [
      listFeaturesRoute,
      serveResponse(listFeaturesRoute, regions, async ({ region, query, rawQuery, header }) =>
        openDataResponse(await listFeatures(needsOf(region), query, rawQuery), {
          type: geoJson,
          ifNoneMatch: header('if-none-match'),
        }),
      ),
    ],
    [
      showFeatureRoute,
      serveResponse(showFeatureRoute, regions, async ({ region, path, header }) =>
        openDataResponse(await showFeature(needsOf(region), path.reference), {
          type: geoJson,
          ifNoneMatch: header('if-none-match'),
        }),
      ),
    ],
  ]);
}
