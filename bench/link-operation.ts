/**
 * Measures the cost of linking one group with the cell index and, in the same run, the cost of
 * comparing that group with every other group.
 * Usage: npm run bench -- link [COUNT ...], where each COUNT is a number of active groups (default
 * 1000 10000).
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { writtenCells } from '../shared/linking/cells.ts';
import {
  neighbourFinder,
  type CellEntry,
  type ReadCell,
} from '../shared/linking/find-neighbours.ts';
import { encodeShape } from '../shared/linking/shape-encoding.ts';
import { cellEntries } from '../shared/store/linking/cell-index.ts';
import { referenceDistance } from '../test/support/all-pairs.ts';
import { duration, markdownTable, mean, percentile } from './figures.ts';
import { generateGroups, type GeneratedGroup } from './generate-groups.ts';
import { benchTable } from './link-engine.ts';
import { CountingReader, scanAll, writeGroup } from './link-groups-in-engine.ts';
import { withProgress } from './progress-bar.ts';

const seed = 20_261_121;
const linkDistance = 250;
const operations = 1000;
const fullScans = 10;

interface Measured {
  readonly groups: number;
  readonly items: readonly number[];
  readonly requests: readonly number[];
  readonly candidates: readonly number[];
  readonly neighbours: readonly number[];
  readonly writeTime: readonly number[];
  readonly lookupTime: readonly number[];
  readonly lookupWork: readonly number[];
  readonly scanRequests: number;
  readonly scanTime: readonly number[];
  readonly scanWork: readonly number[];
  readonly boxScanWork: readonly number[];
}

async function measure(count: number): Promise<Measured> {
  const groups = generateGroups(count, seed);
  const sample = groups.filter((_, index) => index % Math.ceil(count / operations) === 0);
  const engine = await benchTable();
  const { table } = engine;
  try {
    const [items, writeTime]: [number[], number[]] = [[], []];
    await withProgress(`${count} groups into the cell index`, groups, async (group) => {
      const began = performance.now();
      items.push(await writeGroup(table, group));
      writeTime.push(performance.now() - began);
    });
    const lookups = await lookUp(
      sample,
      () => cellEntries(table),
      'link operations through the engine',
    );
    const entries = groups.map(indexEntry);
    const ownWork = await lookUp(sample, inMemory(groups), 'the same without the engine');
    const boxScans = await lookUp(
      sample.slice(0, 10 * fullScans),
      allAtOnce(entries),
      'every group, by bounding boxes',
    );
    const scans = await scan(groups, sample, () => scanAll(table), lookups.found);
    return {
      groups: count,
      items,
      writeTime,
      ...lookups,
      lookupWork: ownWork.lookupTime,
      boxScanWork: boxScans.lookupTime,
      ...scans,
    };
  } finally {
    await engine.stop();
  }
}

type Found = ReadonlyMap<string, readonly string[]>;

async function lookUp(sample: readonly GeneratedGroup[], reading: () => ReadCell, title: string) {
  const [requests, candidates, neighbours, lookupTime]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  const found = new Map<string, string[]>();
  const lookUpOnce = async ({ groupId, polygon }: GeneratedGroup): Promise<void> => {
    const reader = new CountingReader(reading());
    const began = performance.now();
    const near = await neighbourFinder(reader.read).near(polygon, linkDistance, groupId);
    lookupTime.push(performance.now() - began);
    requests.push(reader.requests);
    candidates.push(reader.candidates.size - 1);
    neighbours.push(near.length);
    found.set(groupId, near.map((neighbour) => neighbour.groupId).sort());
  };
  // The first lookups warm up the code, so that compilation is not part of the measurement.
  for (const group of sample.slice(0, 200)) await lookUpOnce(group);
  for (const figures of [requests, candidates, neighbours, lookupTime]) figures.length = 0;
  await withProgress(title, sample, lookUpOnce);
  return { requests, candidates, neighbours, lookupTime, found };
}

/**
 * Compares the first few groups of the sample with every group, and throws if the index found
 * different neighbours.
 */
async function scan(
  groups: readonly GeneratedGroup[],
  sample: readonly GeneratedGroup[],
  readAll: () => ReturnType<typeof scanAll>,
  found: Found,
) {
  const [scanTime, scanWork]: [number[], number[]] = [[], []];
  let scanRequests = 0;
  await withProgress(
    `full scans of ${groups.length}`,
    sample.slice(0, fullScans),
    async ({ groupId, polygon }) => {
      const began = performance.now();
      scanRequests = (await readAll()).requests;
      const read = performance.now();
      const near = groups.filter(
        (other) =>
          Math.round(1000 * referenceDistance(polygon, other.polygon)) <= 1000 * linkDistance,
      );
      const ended = performance.now();
      scanWork.push(ended - read);
      scanTime.push(ended - began);
      const ids = near.map((other) => other.groupId).filter((id) => id !== groupId);
      if (ids.sort().join() !== found.get(groupId)?.join())
        throw new Error(`the index and the scan differ on ${groupId}`);
    },
  );
  return { scanRequests, scanTime, scanWork };
}

function indexEntry({ groupId, municipality, polygon }: GeneratedGroup): CellEntry {
  return {
    regionId: 'langstraat',
    groupId,
    areaVersion: 1,
    municipality,
    shape: encodeShape(polygon),
  };
}

function inMemory(groups: readonly GeneratedGroup[]): () => ReadCell {
  const cells = new Map<string, CellEntry[]>();
  for (const group of groups) {
    const entry = indexEntry(group);
    for (const cell of writtenCells(group.polygon))
      cells.set(cell, [...(cells.get(cell) ?? []), entry]);
  }
  return () => (cell) => Promise.resolve(cells.get(cell) ?? []);
}

/**
 * Reads without an index: the first read returns every group, and comparing bounding boxes then
 * rules out most of them.
 */
function allAtOnce(entries: readonly CellEntry[]): () => ReadCell {
  return () => {
    let rest = entries;
    return () => {
      const entriesOfCell = rest;
      rest = [];
      return Promise.resolve(entriesOfCell);
    };
  };
}

const both = (sample: readonly number[]): string =>
  `${mean(sample).toFixed(2)} (${percentile(sample, 0.99)})`;
const times = (sample: readonly number[]): string =>
  `${duration(percentile(sample, 0.5))} (${duration(percentile(sample, 0.99))})`;
const ratio = (scanned: readonly number[], lookups: readonly number[]): string =>
  `1 : ${Math.round(percentile(scanned, 0.5) / percentile(lookups, 0.5)).toLocaleString('en')}`;

function report(all: readonly Measured[]): string {
  const row = (name: string, cell: (measured: Measured) => string): string[] => [
    name,
    ...all.map(cell),
  ];
  return markdownTable([
    row('per link operation', ({ groups }) => `${groups.toLocaleString('en')} groups`),
    row('items written, mean (p99)', ({ items }) => both(items)),
    row('requests, mean (p99)', ({ requests }) => both(requests)),
    row('candidates, mean (p99)', ({ candidates }) => both(candidates)),
    row('neighbours, mean (p99)', ({ neighbours }) => both(neighbours)),
    row('write in the engine, p50 (p99)', ({ writeTime }) => times(writeTime)),
    row('lookup in the engine, p50 (p99)', ({ lookupTime }) => times(lookupTime)),
    row('lookup without the engine, p50 (p99)', ({ lookupWork }) => times(lookupWork)),
    row('full scan by bounding boxes, without the engine, p50', ({ boxScanWork }) =>
      duration(percentile(boxScanWork, 0.5)),
    ),
    row('plain full scan: requests', ({ scanRequests }) => String(scanRequests)),
    row('plain full scan in the engine, p50', ({ scanTime }) =>
      duration(percentile(scanTime, 0.5)),
    ),
    row('plain full scan without the engine, p50', ({ scanWork }) =>
      duration(percentile(scanWork, 0.5)),
    ),
    row('lookup : scan by boxes, without the engine', ({ lookupWork, boxScanWork }) =>
      ratio(boxScanWork, lookupWork),
    ),
    row('lookup : plain scan, in the engine', ({ lookupTime, scanTime }) =>
      ratio(scanTime, lookupTime),
    ),
    row('lookup : plain scan, without the engine', ({ lookupWork, scanWork }) =>
      ratio(scanWork, lookupWork),
    ),
  ]);
}

const counts = process.argv.slice(2).map(Number);
if (!counts.every((count) => Number.isInteger(count) && count > 0))
  throw new Error('Usage: npm run bench -- link [COUNT ...]');
const measured: Measured[] = [];
for (const count of counts.length > 0 ? counts : [1000, 10_000])
  measured.push(await measure(count));
process.stdout.write(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), seed ${seed}, ${linkDistance} m\n\n${report(measured)}\n`,
);
