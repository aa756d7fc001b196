import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { featureRoutes } from '../../../functions/overview/serve-features/feature-routes.ts';
import { routesOf } from '../../../infra/functions/definition.ts';
import { definitionOf } from '../../../infra/functions/index.ts';
import { Routes } from '../../../local/http/routes.ts';
import { overviewOf } from '../../../shared/domain/overview/overview.ts';
import {
  collectionResponse,
  collectionsResponse,
  conformanceResponse,
  featureResponse,
  featuresResponse,
  landingResponse,
  type Link,
} from '../../../shared/requests/overview/feature-responses.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { areas, loonOpZand } from '../../support/builders.ts';
import { stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { storyOf } from '../../support/group-story.ts';
import { onlyRegion } from '../../support/regions.ts';

const siteUrl = 'https://buurtkring.example';
const places = [
  { polygon: areas.dongenVaart },
  { polygon: areas.kaatsheuvelWest, municipality: loonOpZand },
  { polygon: areas.kaatsheuvelOost, municipality: loonOpZand },
  { polygon: areas.rijen, municipality: 'GM0784' },
];
const addresses = new Routes(
  routesOf(definitionOf('serve-features')).map(({ path }) => ({
    routeKey: `GET ${path}`,
    target: path,
  })),
);
let engine: TestEngine;
let handler: ReturnType<typeof featureRoutes>;

beforeAll(async () => {
  engine = await startTestEngine();
  const table = await engine.newTable();
  const stamp = stampAt();
  const overview = dynamoOverview(table, stamp.clock);
  const story = storyOf({
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
  });
  for (const [index, place] of places.entries()) {
    const group = await story.activate(index + 1, place);
    await overview.project(group, async () => overviewOf(group, []));
  }
  handler = featureRoutes(onlyRegion(), (region) => ({ overview, region, siteUrl }));
});
afterAll(() => engine.stop());

/** Requests a URL of the service as a GIS program would, through the routes that the infrastructure defines. */
async function open(href: string, headers: Record<string, string> = {}) {
  const { pathname, search, searchParams, origin } = new URL(href);
  const match = addresses.match('GET', pathname);
  if (origin !== siteUrl || !match) throw new Error(`${href} has no route`);
  const request = gatewayEvent({
    headers,
    query: Object.fromEntries(searchParams),
    path: { ...match.pathParameters },
  });
  const response = await handler(
    { ...request, routeKey: match.routeKey, rawQueryString: search.slice(1) },
    lambdaContext,
  );
  return {
    status: response.statusCode,
    headers: response.headers ?? {},
    body: JSON.parse(response.body ?? 'null') as unknown,
  };
}

const hrefOf = (links: readonly Link[], rel: string): string =>
  links.find((link) => link.rel === rel)?.href ?? '';

describe('A GIS that is given only the URL /v1/ogc', () => {
  it('finds every group by following links, page after page', async () => {
    const landing = landingResponse.parse((await open(`${siteUrl}/v1/ogc`)).body);
    const { collections } = collectionsResponse.parse(
      (await open(hrefOf(landing.links, 'data'))).body,
    );
    const found: string[] = [];
    let pages = 0;

    for (
      let href = `${hrefOf(collections[0]?.links ?? [], 'items')}?limit=3`;
      href !== '';
      pages += 1
    ) {
      const { features, links } = featuresResponse.parse((await open(href)).body);
      found.push(...features.map(({ id }) => id));
      href = hrefOf(links, 'next');
    }

    expect(found).toEqual(['LS-00001', 'LS-00002', 'LS-00003', 'LS-00004']);
    expect(pages).toBe(2);
  });

  it('can find out which parts of the standard are supported', async () => {
    const landing = landingResponse.parse((await open(`${siteUrl}/v1/ogc`)).body);

    const { conformsTo } = conformanceResponse.parse(
      (await open(hrefOf(landing.links, 'conformance'))).body,
    );

    expect(conformsTo).toEqual([
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    ]);
    expect(hrefOf(landing.links, 'service-desc')).toBe(`${siteUrl}/v1/openapi.json`);
    expect(hrefOf(landing.links, 'service-doc')).toBe(`${siteUrl}/gegevens/interface`);
  });

  it('can follow every link within the service, and each response has a correct self link', async () => {
    const start = [
      `${siteUrl}/v1/ogc`,
      `${siteUrl}/v1/ogc/collections/groups`,
      `${siteUrl}/v1/ogc/collections/groups/items/LS-00001`,
    ];
    const seen = new Set(start);

    for (const href of seen) {
      const { status, body } = await open(href);
      const { links, collections = [] } = body as {
        links: Link[];
        collections?: { links: Link[] }[];
      };
      expect([href, status, hrefOf(links, 'self')]).toEqual([href, 200, href]);
      const all = [links, ...collections.map((each) => each.links)].flat();
      for (const link of all.filter((each) => each.href.startsWith(`${siteUrl}/v1/ogc`)))
        seen.add(link.href);
    }

    expect([...seen].map((href) => href.slice(siteUrl.length)).sort()).toEqual([
      '/v1/ogc',
      '/v1/ogc/collections',
      '/v1/ogc/collections/groups',
      '/v1/ogc/collections/groups/items',
      '/v1/ogc/collections/groups/items/LS-00001',
      '/v1/ogc/conformance',
    ]);
  });

  it('reads one group, and the extent of the collection', async () => {
    const group = featureResponse.parse(
      (await open(`${siteUrl}/v1/ogc/collections/groups/items/LS-00003`)).body,
    );
    const collection = collectionResponse.parse(
      (await open(hrefOf(group.links, 'collection'))).body,
    );

    expect(group.geometry).toEqual(areas.kaatsheuvelOost);
    expect(collection.extent.spatial.bbox).toEqual([[4.83, 51.51, 5.111, 51.723]]);
  });

  it('gets only the groups in a bounding box', async () => {
    const { body } = await open(
      `${siteUrl}/v1/ogc/collections/groups/items?bbox=5.04,51.6,5.1,51.7`,
    );

    expect(featuresResponse.parse(body).features.map(({ id }) => id)).toEqual(['LS-00003']);
  });

  it('gets GeoJSON with CORS headers, and no content when nothing has changed', async () => {
    const first = await open(`${siteUrl}/v1/ogc/collections/groups/items`);
    const again = await open(`${siteUrl}/v1/ogc/collections/groups/items`, {
      'if-none-match': String(first.headers['etag']),
    });

    expect(first.headers).toMatchObject({
      'content-type': 'application/geo+json',
      'access-control-allow-origin': '*',
    });
    expect([again.status, again.body]).toEqual([304, null]);
  });
});

describe('A GIS gets a problem in Dutch', () => {
  it.each([
    ['/v1/ogc?foo=bar', 400, 'foo'],
    ['/v1/ogc/collections/groups/items?bbox=1,2,3', 400, 'bbox'],
    ['/v1/ogc/collections/groups/items?limit=none', 400, 'limit'],
  ])('for %s', async (address, status, field) => {
    const response = await open(`${siteUrl}${address}`);

    expect([response.status, response.headers['content-type']]).toEqual([
      status,
      'application/problem+json',
    ]);
    expect(response.body).toMatchObject({ type: '/problems/invalid-fields', fields: [{ field }] });
  });

  it.each(['LS-99999', 'no-reference'])('when group %s does not exist', async (reference) => {
    const response = await open(`${siteUrl}/v1/ogc/collections/groups/items/${reference}`);

    expect(response).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
  });
});
