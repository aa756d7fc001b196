import { routesOf } from '../../infra/functions/definition.ts';
import { definitionOf } from '../../infra/functions/index.ts';
import type { Polygon } from '../../shared/domain/areas/area.ts';
import { findResponse, areaCheckResponse } from '../../shared/requests/overview/place-responses.ts';

/** Reads all public data about a group: by place, by area, and as a GIS client. */
export async function readOpenData(
  siteUrl: string,
  { reference, covered, elsewhere }: { reference: string; covered: Polygon; elsewhere: Polygon },
): Promise<void> {
  const corner = findResponse.parse(
    await fetchJson(`${siteUrl}/v1/groups/nearby?${placeOf(covered)}`),
  );
  const far = findResponse.parse(
    await fetchJson(`${siteUrl}/v1/groups/nearby?${placeOf(elsewhere)}`),
  );
  const check = await fetchJson(`${siteUrl}/v1/area-checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ polygon: covered }),
  });
  const found = [corner.covering, far.nearest, areaCheckResponse.parse(check).groups];
  if (found.some((groups) => groups.every((group) => group.reference !== reference)))
    throw new Error(`${reference} was not found at its place`);
  for (const { path } of routesOf(definitionOf('serve-features')))
    await fetchJson(`${siteUrl}${path.replace('{reference}', reference)}`);
}

function placeOf({ coordinates: [[[longitude, latitude] = [0, 0]] = []] }: Polygon): string {
  return new URLSearchParams({
    longitude: String(longitude),
    latitude: String(latitude),
  }).toString();
}

async function fetchJson(url: string, request: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, request);
  if (!response.ok)
    throw new Error(`${url} responded ${response.status}: ${await response.text()}`);
  return response.json();
}
