/**
 * Checks that linking finds exactly the same pairs as two independent computations: an all-pairs
 * check (true-pairs.ts) and, if it is installed, PostGIS. Uses COUNT generated areas (default
 * 10000), once in a single region and once in three adjoining regions, each with its own link
 * distance. Also uses real outlines, if there are any.
 * Usage: npm run bench -- equality [COUNT]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { truePairs } from '../functions/linking/check-links/true-pairs.ts';
import {
  areaProblem,
  canonicalPolygon,
  type Polygon,
  type Position,
} from '../shared/domain/areas/area.ts';
import { neighbourFinder } from '../shared/linking/find-neighbours.ts';
import { linkableNeighbours } from '../shared/linking/link-distance.ts';
import { onlyRegion, touchingRegions } from '../test/support/regions.ts';
import { langstraat } from '../shared/regions/langstraat.ts';
import { regionSet, type RegionSet } from '../shared/regions/region-set.ts';
import { indexOf, type PlacedGroup } from '../test/support/index-in-memory.ts';
import { generateGroups } from './generate-groups.ts';
import { startPostgis, type Postgis } from './postgis.ts';
import { withProgress } from './progress-bar.ts';

const outlinesFolder = path.resolve(import.meta.dirname, '../../shared/geo');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ring = z.array(z.tuple([z.number(), z.number()]).transform((position): Position => position));
const outlineFile = z.object({
  features: z.array(
    z.object({
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

/**
 * The outer rings of the real outlines in ../shared/geo, next to the repository: municipalities,
 * districts and neighbourhoods, some of which touch or contain others. Empty if that folder does
 * not exist.
 */
function realAreas(): PlacedGroup[] {
  if (!existsSync(outlinesFolder)) return [];
  const files = readdirSync(outlinesFolder).filter((file) => file.endsWith('.geojson'));
  const polygons = files.flatMap((file) => {
    const { features } = outlineFile.parse(
      JSON.parse(readFileSync(path.join(outlinesFolder, file), 'utf8')),
    );
    return features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    );
  });
  return polygons
    .map(([outer = []]): Polygon => canonicalPolygon({ type: 'Polygon', coordinates: [outer] }))
    .filter(
      ({ coordinates }) =>
        !['crosses-itself', 'too-small'].includes(areaProblem(coordinates) ?? ''),
    )
    .map((polygon, index) => ({ groupId: `R${String(index).padStart(4, '0')}`, polygon }));
}

async function linkedPairs(groups: readonly PlacedGroup[], regions: RegionSet): Promise<string[]> {
  const neighbours = neighbourFinder(indexOf(groups).read);
  const pairs = new Map<string, number>();
  await withProgress(
    `${groups.length} areas`,
    groups,
    async ({ groupId, polygon, regionId = langstraat.id }) => {
      const needs = { neighbours, region: regions.named(regionId), regions };
      for (const { groupId: other } of await linkableNeighbours(needs, polygon, groupId)) {
        const pair = groupId < other ? `${groupId} ${other}` : `${other} ${groupId}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    },
  );
  const oneSided = [...pairs].filter(([, sides]) => sides !== 2);
  if (oneSided.length > 0) throw new Error(`found from one side only: ${oneSided.length} pairs`);
  return [...pairs.keys()].sort();
}

/** Prints the differences between two sets of pairs and returns the number of differences. */
function compared(name: string, found: readonly string[], truth: readonly string[]): number {
  const [have, must] = [new Set(found), new Set(truth)];
  const missing = truth.filter((pair) => !have.has(pair));
  const wrong = found.filter((pair) => !must.has(pair));
  say(
    `    ${name}: ${truth.length.toLocaleString('en')} pairs; missing ${missing.length}, wrong ${wrong.length}${[
      ...missing,
      ...wrong,
    ]
      .slice(0, 5)
      .map((pair) => `\n      ${pair}`)
      .join('')}`,
  );
  return missing.length + wrong.length;
}

async function check(
  title: string,
  groups: readonly PlacedGroup[],
  distances: readonly number[],
  postgis: Postgis | undefined,
): Promise<number> {
  say(`${title}: ${groups.length.toLocaleString('en')} areas`);
  await postgis?.load(groups);
  let differences = 0;
  for (const metres of distances) {
    const found = await linkedPairs(groups, onlyRegion({ ...langstraat, linkDistance: metres }));
    say(`  within ${metres} m`);
    differences += compared(
      'all pairs',
      found,
      truePairs(groups, metres).map(({ a, b }) => `${a} ${b}`),
    );
    if (postgis)
      differences += compared(`PostGIS ${postgis.version}`, found, await postgis.pairs(metres));
  }
  return differences;
}

/**
 * Checks the same areas, divided from west to east among three regions, each with its own link distance. Between groups
 * in different regions, the smaller of the two distances applies.
 */
async function checkAcrossRegions(
  areas: readonly PlacedGroup[],
  distances: readonly [west: number, middle: number, east: number],
  postgis: Postgis | undefined,
): Promise<number> {
  const [west, middle, east] = touchingRegions(distances);
  const regions = regionSet([west, middle, east]);
  const byLongitude = areas.toSorted((one, other) => westernmost(one) - westernmost(other));
  const groups = byLongitude.map((area, index) => ({
    ...area,
    regionId: regions.all[Math.floor((3 * index) / areas.length)]?.id ?? west.id,
  }));
  const metresOf = new Map(
    groups.map(({ groupId, regionId }) => [groupId, regions.named(regionId).linkDistance]),
  );
  say(`  in three regions that touch, within ${distances.join(', ')} m`);
  await postgis?.load(groups);
  const found = await linkedPairs(groups, regions);
  const smaller = (a: string, b: string): number =>
    Math.min(metresOf.get(a) ?? 0, metresOf.get(b) ?? 0);
  const truth = truePairs(groups, Math.max(...distances))
    .filter(({ a, b, distance }) => distance <= smaller(a, b))
    .map(({ a, b }) => `${a} ${b}`);
  const regionOf = new Map(groups.map(({ groupId, regionId }) => [groupId, regionId]));
  const across = truth.filter((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return regionOf.get(a) !== regionOf.get(b);
  });
  say(`    of which across regions: ${across.length.toLocaleString('en')}`);
  const differences = compared('all pairs', found, truth.sort());
  if (!postgis) return differences;
  const theirs = await postgis.pairsWithin(metresOf);
  return differences + compared(`PostGIS ${postgis.version}`, found, theirs);
}

function westernmost({ polygon }: PlacedGroup): number {
  return Math.min(...(polygon.coordinates[0] ?? []).map(([longitude]) => longitude));
}

const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: npm run bench -- equality [COUNT]');
const postgis = await startPostgis(say);
try {
  const generated = generateGroups(count, 20_261_121).map(({ groupId, polygon }) => ({
    groupId,
    polygon,
  }));
  let differences = await check('Generated', generated, [250], postgis);
  for (const distances of [
    [100, 250, 1000],
    [1000, 100, 250],
  ] as const)
    differences += await checkAcrossRegions(generated, distances, postgis);
  const real = realAreas();
  if (real.length === 0)
    say(
      `Real outlines: none in ${path.relative(process.cwd(), outlinesFolder)}; only generated areas were compared.`,
    );
  else differences += await check('Real outlines', real, [0, 50, 250, 1000], postgis);
  say(differences === 0 ? 'No difference in either direction.' : `${differences} differences.`);
  process.exitCode = differences === 0 ? 0 : 1;
} finally {
  await postgis?.stop();
}
