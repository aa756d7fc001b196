import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import type { RouteResponse } from '../../../shared/http/problem.ts';
import { groupFeatureOf } from '../../../shared/requests/overview/group-feature.ts';
import type { OverviewResponse } from '../../../shared/requests/overview/responses.ts';

export type OverviewFormat = 'json' | 'geojson';

/** The requested format: from the `f` parameter if present, otherwise from the Accept header, and JSON by default. */
export function overviewFormat(
  f: OverviewFormat | undefined,
  accept: string | undefined,
): OverviewFormat {
  return f ?? (accept?.includes('application/geo+json') ? 'geojson' : 'json');
}

/** The overview as open data. GIS software can load the GeoJSON version (RFC 7946) from its URL. */
export function respondWithOverview(
  overview: OverviewResponse,
  format: OverviewFormat,
  ifNoneMatch: string | undefined,
): RouteResponse {
  if (format === 'json') return openDataResponse(overview, { ifNoneMatch, vary: 'accept' });
  const collection = { type: 'FeatureCollection', features: overview.groups.map(groupFeatureOf) };
  return openDataResponse(collection, {
    ifNoneMatch,
    vary: 'accept',
    type: 'application/geo+json',
  });
}
