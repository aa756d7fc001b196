/**
 * Measures the size and load time of the pages, both as published and with everything in one file,
 * in the same run.
 * Usage: npm run bench -- pages [GROUPS]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../local/screenshots/browser.ts';
import { langstraat } from '../shared/regions/langstraat.ts';
import { duration, markdownTable, percentile } from './figures.ts';
import { overviewOf } from './page-responses.ts';
import { buildPages } from './page-builds.ts';
import { servePages, type PageServer } from './page-server.ts';
import { visit, type Content, type Device, type Visit } from './page-visits.ts';

const seed = 20_261_121;
const runs = 7;
const count = Number(process.argv[2] ?? 500);
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: npm run bench -- pages [GROUPS]');

const heading = { selector: 'h1', count: 1 };
/** The zoom buttons, which appear on the map once Leaflet has loaded. */
const map = { selector: '.leaflet-control-zoom', count: 1 };
const pages: readonly (readonly [name: string, address: string, content: readonly Content[]])[] = [
  ['first page', '/', [heading]],
  ['find, with a map', '/zoeken', [heading, map]],
  [
    `overview of ${count} groups: the list`,
    '/groepen',
    [heading, { selector: '.group-list a', count: Math.min(count, 40) }],
  ],
  [
    `overview of ${count} groups: list and map`,
    '/groepen',
    [heading, map, { selector: 'path.area', count }],
  ],
  ['start a group', '/starten', [heading]],
  ['register', '/aanmelden', [heading]],
  ['rules', '/spelregels', [heading]],
  ['privacy', '/privacy', [heading]],
];

type Servers = Readonly<Record<'published' | 'one file', PageServer>>;

/** Alternates between the two builds, so that other load on this machine affects both equally. */
async function compare(
  browser: Browser,
  servers: Servers,
  device: Device,
  [, address, content]: (typeof pages)[number],
) {
  const visits: { published: Visit[]; 'one file': Visit[] } = { published: [], 'one file': [] };
  for (let run = 0; run < runs; run += 1) {
    for (const kind of ['published', 'one file'] as const)
      visits[kind].push(await visit(browser, servers[kind], address, device, content));
  }
  return visits;
}

const medianOf = (visits: readonly Visit[], value: (visit: Visit) => number): number =>
  percentile(visits.map(value), 0.5);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

async function measure(browser: Browser, servers: Servers): Promise<string> {
  const weights: string[][] = [['page', 'scripts', 'in one file', 'styles', 'requests']];
  const times: string[][] = [['page', 'this machine', 'in one file', 'old phone', 'in one file']];
  for (const page of pages) {
    const here = await compare(browser, servers, 'this machine', page);
    const phone = await compare(browser, servers, 'old phone', page);
    const time = (visits: readonly Visit[]) =>
      duration(Math.round(medianOf(visits, (one) => one.complete)));
    const sent = here.published.at(-1)?.sent;
    const whole = here['one file'].at(-1)?.sent;
    if (!sent || !whole) throw new Error('nothing was sent');
    weights.push([
      page[0],
      kilobytes(sent.scripts),
      kilobytes(whole.scripts),
      kilobytes(sent.styles),
      String(sent.requests),
    ]);
    times.push([
      page[0],
      time(here.published),
      time(here['one file']),
      time(phone.published),
      time(phone['one file']),
    ]);
    process.stderr.write(`  ${page[0]}\n`);
  }
  return [
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), seed ${seed}, median of ${runs} visits with empty caches`,
    markdownTable(weights),
    markdownTable(times),
  ].join('\n\n');
}

const folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-pages-'));
const responses = { '/v1/groups': overviewOf(langstraat, count, seed) };
const serve = async (kind: 'published' | 'one file') => {
  const built = path.join(folder, kind);
  await buildPages(kind, built);
  return servePages(built, responses);
};
const servers = { published: await serve('published'), 'one file': await serve('one file') };
const browser = await launchBrowser();
try {
  process.stdout.write(`${await measure(browser, servers)}\n`);
} finally {
  await browser.close();
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
}
