import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import type { RouteResponse } from '../../../shared/http/problem.ts';
import { groupFeatureOf } from '../../../shared/requests/overview/group-feature.ts';
import type { OverviewResponse } from '../../../shared/requests/overview/responses.ts';

export type OverviewForm = 'json' | 'geojson';

/** The form a caller asks for: by `f`, else by the Accept header, else JSON. */
export function overviewForm(
  f: OverviewForm | undefined,
  accept: string | undefined,
): OverviewForm {
  return f ?? (accept?.includes('application/geo+json') ? 'geojson' : 'json');
}

/** The overview as open data; as GeoJSON (RFC 7946) a GIS can load it by its address. */
export function respondWithOverview(
  overview: OverviewResponse,
  form: OverviewForm,
  ifNoneMatch: string | undefined,
): RouteResponse {
  if (form === 'json') return openDataResponse(overview, { ifNoneMatch, vary: 'accept' });
  const collection = { type: 'FeatureCollection', features: overview.groups.map(groupFeatureOf) };
  return openDataResponse(collection, {
    ifNoneMatch,
    vary: 'accept',
    type: 'application/geo+json',
  });
}
