import { langstraat } from '../shared/regions/langstraat.ts';
import { regionSet } from '../shared/regions/region-set.ts';
import { tableOfRegion } from '../shared/store/table.ts';
/**
 * Measures the time and the number of requests needed to recompute all links after the link
 * distance has changed.
 * Usage: npm run bench -- relink [COUNT], where COUNT is the number of groups (default 10000)
 */
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { relinkRegion } from '../functions/linking/relink-region/relink-region.ts';
import type { RelinkJob } from '../shared/domain/linking/relink-job.ts';
import { writtenCells } from '../shared/linking/cells.ts';
import { neighbourFinder } from '../shared/linking/find-neighbours.ts';
import { newId } from '../shared/runtime/identifiers.ts';
import { cellEntries } from '../shared/store/linking/cell-index.ts';
import { dynamoGroups } from '../shared/store/groups/dynamo-groups.ts';
import { dynamoLinks } from '../shared/store/linking/dynamo-links.ts';
import { dynamoRelinks } from '../shared/store/linking/dynamo-relinks.ts';
import { markdownTable } from './figures.ts';
import { generateGroups } from './generate-groups.ts';
import { benchTable } from './link-engine.ts';
import { loadGroups } from './load-groups.ts';

const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: npm run bench -- relink [COUNT]');
const distances = [250, 300, 200];

const engine = await benchTable();
try {
  const { table } = engine;
  const groups = generateGroups(count, 20_261_121);
  await loadGroups(table, groups, { withState: true });
  const cells = [...new Set(groups.flatMap(({ polygon }) => writtenCells(polygon)))].sort();
  let requests = 0;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'initialize', name: 'count' },
  );
  const stamp = { newId, clock: () => new Date() };
  const readCell = cellEntries(table);
  const own = tableOfRegion(table, 'langstraat');
  const relinks = dynamoRelinks(own, stamp);
  const stores = {
    groups: dynamoGroups(own, stamp),
    links: dynamoLinks(own, stamp),
    relinks,
    readCell,
    neighbours: neighbourFinder(readCell),
  };

  const rows = [
    [
      'link distance',
      'linked',
      'ended',
      'groups notified',
      'requests',
      'requests per group',
      'time',
      'groups per second',
    ],
  ];
  for (const linkDistance of distances) {
    const region = { ...langstraat, linkDistance };
    const needs = { ...stores, ...stamp, cells, region, regions: regionSet([region]) };
    requests = 0;
    const began = performance.now();
    // Runs the job in slices of ten seconds, as the operator's command does.
    let job: RelinkJob;
    do {
      const until = performance.now() + 10_000;
      job = await relinkRegion(needs, () => performance.now() > until);
      process.stderr.write(
        `${linkDistance} m: ${job.phase}, ${job.next} of ${cells.length} cells, ${job.groups} groups\n`,
      );
    } while (job.phase !== 'finished');
    const [seconds, requested] = [(performance.now() - began) / 1000, requests];
    const changes = await relinks.changesOf(job.id);
    const pairs = changes.filter(({ groupId, neighbourId }) => groupId < neighbourId);
    const linked = pairs.filter(({ kind }) => kind === 'linked').length;
    const notified = new Set(changes.map(({ groupId }) => groupId)).size;
    const figures = [linked, pairs.length - linked, notified, requested].map((figure) =>
      figure.toLocaleString('en'),
    );
    rows.push([
      `${linkDistance} m`,
      ...figures,
      (requested / count).toFixed(1),
      `${seconds.toFixed(0)} s`,
      (count / seconds).toFixed(0),
    ]);
  }
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(
        ' ',
      )}, ${count.toLocaleString('en')} groups in ${cells.length.toLocaleString('en')} cells\n\n${markdownTable(rows)}\n`,
  );
} finally {
  await engine.stop();
}
