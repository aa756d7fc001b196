import { tableOfRegion } from '../shared/store/table.ts';
/**
 * Measures the cost of the public overview: the size of the responses, and the time that each
 * function takes, compared with the time that its queries alone take in the same run.
 * Usage: npm run bench -- overview [COUNT], where COUNT is the number of groups (default 500)
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Polygon } from '../shared/domain/areas/area.ts';
import { regionById } from '../shared/regions/index.ts';
import type { OverviewResponse } from '../shared/requests/overview/responses.ts';
import { findResponse } from '../shared/requests/overview/place-responses.ts';
import { cellOfPoint } from '../shared/linking/cells.ts';
import { partitions, sortKeys } from '../shared/store/keys.ts';
import type { Table } from '../shared/store/table.ts';
import { gatewayEvent, lambdaContext } from '../test/support/gateway-event.ts';
import { duration, markdownTable, percentile } from './figures.ts';
import { benchTable } from './link-engine.ts';
import { seededRandom } from './seeded-random.ts';
import { fillOverview } from './overview-groups.ts';

const seed = 20_261_121;
const runs = 30;
const warmUp = 3;
const region = regionById('langstraat');
const count = Number(process.argv[2] ?? 500);
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: npm run bench -- overview [COUNT]');

type GatewayResponse = {
  statusCode?: number | undefined;
  body?: string | undefined;
  headers?: Record<string, unknown> | undefined;
};
type Request = Parameters<typeof gatewayEvent>[0] & { readonly routeKey?: string };
type Handler = (
  event: ReturnType<typeof gatewayEvent>,
  context: typeof lambdaContext,
) => Promise<GatewayResponse>;

/**
 * The functions' real handlers, which find their table through environment variables, as on AWS.
 */
async function handlersFor(table: Table) {
  const endpoint = await table.client.config.endpoint?.();
  if (!endpoint) throw new Error('the engine has no address');
  const { protocol, hostname, port } = endpoint;
  Object.assign(process.env, {
    REGIONS: region.id,
    SITE_URL: 'https://buurtkring.example',
    TABLE_NAME: table.name,
    AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  return {
    list: await load(import('../functions/overview/list-groups/handler.ts')),
    find: await load(import('../functions/overview/find-groups/handler.ts')),
    check: await load(import('../functions/overview/check-area/handler.ts')),
    features: await load(import('../functions/overview/serve-features/handler.ts')),
  };
}

async function load(module: Promise<{ readonly handler: unknown }>): Promise<Handler> {
  return (await module).handler as Handler;
}

const call = (handler: Handler, { routeKey = '$default', ...request }: Request) =>
  handler({ ...gatewayEvent(request), routeKey }, lambdaContext);

/**
 * Alternates between the work and its baseline, so that other load on this machine affects both
 * equally.
 */
async function timed(
  work: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<{ work: number[]; baseline: number[] }> {
  const times = { work: [] as number[], baseline: [] as number[] };
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [name, one] of [
      ['work', work],
      ['baseline', baseline],
    ] as const) {
      const began = performance.now();
      await one();
      // The first runs are not counted, because they include compilation.
      if (run >= 0) times[name].push(performance.now() - began);
    }
  }
  return times;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function sizes(title: string, body: unknown): string[] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return [
    title,
    kilobytes(Buffer.byteLength(text)),
    kilobytes(gzipSync(text).length),
    kilobytes(brotli.length),
  ];
}

function rounded({ type, coordinates }: Polygon, decimals: number): Polygon {
  return {
    type,
    coordinates: coordinates.map((ring) =>
      ring.map(([x, y]) => [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))] as const),
    ),
  };
}

/** Finds a place that is not covered by any group but has three groups nearby. */
async function placeBetween(find: Handler): Promise<Record<string, string>> {
  const random = seededRandom(seed);
  for (let tries = 0; tries < 2000; tries += 1) {
    const query = {
      longitude: (4.92 + 0.17 * random()).toFixed(5),
      latitude: (51.61 + 0.06 * random()).toFixed(5),
    };
    const { covering, nearest } = findResponse.parse(
      JSON.parse((await call(find, { query })).body ?? ''),
    );
    if (
      covering.length === 0 &&
      nearest.length === 3 &&
      nearest.every(({ distance }) => distance < 500)
    )
      return query;
  }
  throw new Error(`there is no place between three of ${count} groups; use more groups`);
}

async function measure(table: Table): Promise<string> {
  const groups = await fillOverview(tableOfRegion(table, region.id), region, count, seed);
  const { list, find, check, features } = await handlersFor(table);
  const whole = await call(list, {});
  const { groups: listed, ...rest } = JSON.parse(whole.body ?? '') as OverviewResponse;
  if (listed.length !== count)
    throw new Error(`the overview has ${listed.length} groups instead of ${count}`);
  const [first] = groups;
  const inside = first?.polygon.coordinates[0]?.[0];
  if (!first || !inside) throw new Error('there are no groups');
  const nowhere = { longitude: '4.7', latitude: '51.45' };
  const between = await placeBetween(find);
  const etag = String(whole.headers?.['etag']);
  const bareList = () =>
    Promise.all(
      region.municipalities.map(({ code }) =>
        table.query(partitions.overview + code, sortKeys.group),
      ),
    );
  const bareCell = () => table.query(partitions.cell + cellOfPoint(inside), sortKeys.group);

  const items = 'GET /v1/ogc/collections/groups/items';
  const cases = [
    ['overview', () => call(list, {}), 'the region’s queries', bareList],
    [
      'unchanged overview (304)',
      () => call(list, { headers: { 'if-none-match': etag } }),
      'the region’s queries',
      bareList,
    ],
    [
      'overview as GeoJSON',
      () => call(list, { query: { f: 'geojson' } }),
      'the region’s queries',
      bareList,
    ],
    [
      'features, a page of 100',
      () => call(features, { routeKey: items, query: {} }),
      'the region’s queries',
      bareList,
    ],
    [
      'groups nearby: none covers the place, three around it',
      () => call(find, { query: between }),
      'the region’s queries',
      bareList,
    ],
    [
      'groups nearby: none for kilometres',
      () => call(find, { query: nowhere }),
      'the region’s queries',
      bareList,
    ],
    ['area check', () => call(check, { body: { polygon: first.polygon } }), 'one cell', bareCell],
  ] as const;
  const times: string[][] = [];
  for (const [title, work, base, baseline] of cases) {
    const { statusCode = 0 } = await work();
    if (statusCode >= 400) throw new Error(`${title} responded with ${statusCode}`);
    const { work: worked, baseline: bare } = await timed(work, baseline);
    const [own, least] = [percentile(worked, 0.5), percentile(bare, 0.5)];
    times.push([
      title,
      duration(own),
      duration(percentile(worked, 0.99)),
      `${base}: ${duration(least)}`,
      `${(own / least).toFixed(1)} : 1`,
    ]);
  }

  const withAreas = (decimals: number) => ({
    ...rest,
    groups: listed.map((group) => ({ ...group, polygon: rounded(group.polygon, decimals) })),
  });
  const sizeRows = [
    sizes('overview', whole.body ?? ''),
    sizes('overview as GeoJSON', (await call(list, { query: { f: 'geojson' } })).body ?? ''),
    sizes('with areas to 6 decimals (0.1 m)', withAreas(6)),
    sizes('with areas to 5 decimals (1 m)', withAreas(5)),
    sizes('without areas', {
      ...rest,
      groups: listed.map((group) => ({ ...group, polygon: undefined })),
    }),
  ];
  const corners =
    listed.reduce((sum, group) => sum + (group.polygon.coordinates[0]?.length ?? 0), 0) / count;
  return [
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), seed ${seed}, ${count} groups, ${corners.toFixed(1)} positions per area`,
    markdownTable([['response', 'raw', 'gzip', 'brotli'], ...sizeRows]),
    markdownTable([['function, in the engine', 'p50', 'p99', 'bare, p50', 'ratio'], ...times]),
  ].join('\n\n');
}

const engine = await benchTable();
try {
  process.stdout.write(`${await measure(engine.table)}\n`);
} finally {
  await engine.stop();
}
