import type { Polygon, Position } from '../../shared/domain/areas/area.ts';
import { areaCheckResponse, findResponse } from '../../shared/requests/overview/place-responses.ts';
import { call } from './call.ts';

/** The groups that cover a place, or the nearest groups when there are none. */
export function findGroups([longitude, latitude]: Position) {
  return call({
    path: `/v1/groups/nearby?${new URLSearchParams({ longitude: String(longitude), latitude: String(latitude) })}`,
    response: findResponse,
  });
}

/** The groups in and around an area that somebody is about to register. */
export function checkArea(polygon: Polygon, municipality: string) {
  return call({
    path: '/v1/area-checks',
    response: areaCheckResponse,
    body: { polygon, municipality },
  });
}
