import type { Polygon, Position } from '../../shared/domain/areas/area.ts';
import { areaCheckResponse, findResponse } from '../../shared/requests/overview/place-responses.ts';
import { call } from './call.ts';

/** The groups that cover a place, or the nearest. */
export function findGroups([longitude, latitude]: Position) {
  return call({
    path: `/v1/groups/nearby?${new URLSearchParams({ longitude: String(longitude), latitude: String(latitude) })}`,
    answer: findResponse,
  });
}

/** The groups at and around an area that somebody thinks of registering. */
export function checkArea(polygon: Polygon, municipality: string) {
  return call({
    path: '/v1/area-checks',
    answer: areaCheckResponse,
    body: { polygon, municipality },
  });
}
