import { performance } from 'node:perf_hooks';
import { referenceDistance } from '../functions/linking/check-links/true-pairs.ts';
import { labelPoint } from '../shared/domain/areas/label-point.ts';
import { groupsAt, neighbourFinder, type ReadCell } from '../shared/linking/find-neighbours.ts';
import { cellEntries } from '../shared/store/linking/cell-index.ts';
import { IndexInMemory } from '../test/support/index-in-memory.ts';
import { generateGroups, type GeneratedGroup } from './generate-groups.ts';
import { benchTable } from './link-engine.ts';
import { CountingReader } from './link-groups-in-engine.ts';
import { loadGroups } from './load-groups.ts';
import type { Postgis } from './postgis.ts';
import { withProgress } from './progress-bar.ts';

const seed = 20_261_121;
const linkDistance = 250;
const operations = 1000;
const scans = 10;
/** With more groups than this, full scans would take minutes, so they are skipped. */
const maxScanned = 10_000;

export interface Figures {
  readonly groups: number;
  readonly items: readonly number[];
  readonly requests: readonly number[];
  readonly candidates: readonly number[];
  readonly neighbours: readonly number[];
  readonly lookupTime: readonly number[];
  readonly lookupWork: readonly number[];
  readonly pointRequests: readonly number[];
  /**
   * The times, in milliseconds, that PostGIS takes to compute the same result as a lookup:
   * distances and overlaps. `postgisDistance` holds the times for distances alone.
   */
  readonly postgisTime: readonly number[] | undefined;
  readonly postgisDistance: readonly number[] | undefined;
  readonly samePairs: string | undefined;
  readonly scanWork: readonly number[] | undefined;
  readonly loadRate: number;
}

/** Loads the given number of groups into the engine through the store and measures a sample of them. */
export async function measureCount(count: number, postgis: Postgis | undefined): Promise<Figures> {
  const groups = generateGroups(count, seed);
  const sample = groups.filter((_, index) => index % Math.ceil(count / operations) === 0);
  const engine = await benchTable();
  try {
    const began = performance.now();
    const items = await loadGroups(engine.table, groups, { withState: false });
    const loadRate = (1000 * count) / (performance.now() - began);
    const lookups = await lookUp(sample, cellEntries(engine.table), `lookups among ${count}`);
    const pointRequests = await atPoints(sample, cellEntries(engine.table));
    const memory = new IndexInMemory();
    for (const { groupId, polygon } of groups) memory.write(groupId, polygon);
    const ownWork = await lookUp(sample, memory.read, 'the same without the engine');
    const postgisFigures = await inPostgis(postgis, groups, sample, memory.read);
    const scanWork = count <= maxScanned ? await scan(groups, sample.slice(0, scans)) : undefined;
    return {
      groups: count,
      items,
      ...lookups,
      lookupWork: ownWork.lookupTime,
      pointRequests,
      ...postgisFigures,
      scanWork,
      loadRate,
    };
  } finally {
    await engine.stop();
  }
}

async function lookUp(sample: readonly GeneratedGroup[], read: ReadCell, title: string) {
  const [requests, candidates, neighbours, lookupTime]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  const once = async ({ groupId, polygon }: GeneratedGroup): Promise<void> => {
    const reader = new CountingReader(read);
    const began = performance.now();
    const near = await neighbourFinder(reader.read).near(polygon, linkDistance, groupId);
    lookupTime.push(performance.now() - began);
    requests.push(reader.requests);
    candidates.push(reader.candidates.size - 1);
    neighbours.push(near.length);
  };
  // The first lookups warm up the code, so that compilation is not part of the measurement.
  for (const group of sample.slice(0, 200)) await once(group);
  for (const figures of [requests, candidates, neighbours, lookupTime]) figures.length = 0;
  await withProgress(title, sample, once);
  return { requests, candidates, neighbours, lookupTime };
}

async function atPoints(sample: readonly GeneratedGroup[], read: ReadCell): Promise<number[]> {
  const requests: number[] = [];
  for (const { groupId, polygon } of sample) {
    const reader = new CountingReader(read);
    const found = await groupsAt(reader.read, labelPoint(polygon));
    if (!found.some((group) => group.groupId === groupId))
      throw new Error(`${groupId} is not found at a point inside it`);
    requests.push(reader.requests);
  }
  return requests;
}

async function inPostgis(
  postgis: Postgis | undefined,
  groups: readonly GeneratedGroup[],
  sample: readonly GeneratedGroup[],
  read: ReadCell,
) {
  if (!postgis) return { postgisTime: undefined, postgisDistance: undefined, samePairs: undefined };
  await postgis.load(groups);
  const sampleIds = sample.map(({ groupId }) => groupId);
  const postgisTime = await postgis.timesOf(sampleIds, linkDistance, 'overlap');
  const postgisDistance = await postgis.timesOf(sampleIds, linkDistance, 'distance');
  const finder = neighbourFinder(read);
  const found = new Set<string>();
  await withProgress('every pair', groups, async ({ groupId, polygon }) => {
    for (const { groupId: other } of await finder.near(polygon, linkDistance, groupId))
      if (groupId < other) found.add(`${groupId} ${other}`);
  });
  const truth = await postgis.pairs(linkDistance);
  const differences =
    truth.filter((pair) => !found.has(pair)).length +
    found.size -
    truth.filter((pair) => found.has(pair)).length;
  return {
    postgisTime,
    postgisDistance,
    samePairs:
      differences === 0
        ? `${truth.length.toLocaleString('en')}, 0 differences`
        : `${differences} DIFFERENCES`,
  };
}

async function scan(
  groups: readonly GeneratedGroup[],
  sample: readonly GeneratedGroup[],
): Promise<number[]> {
  const work: number[] = [];
  await withProgress('full scans', sample, async ({ polygon }) => {
    const began = performance.now();
    groups.filter((other) => referenceDistance(polygon, other.polygon) <= linkDistance);
    work.push(performance.now() - began);
  });
  return work;
}
