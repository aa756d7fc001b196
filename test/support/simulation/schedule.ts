import { seededRandom } from '../../../bench/seeded-random.ts';
import { relinkRegion } from '../../../functions/linking/relink-region/relink-region.ts';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { approve } from '../../../shared/domain/groups/decision.ts';
import { changeArea, close, move } from '../../../shared/domain/groups/group-life.ts';
import { isActive, type Change, type Group } from '../../../shared/domain/groups/group.ts';
import { cellsOfBox } from '../../../shared/linking/cells.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoRelinks } from '../../../shared/store/linking/dynamo-relinks.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { areaOf, rectangle } from '../arbitrary-areas.ts';
import { groupId, now } from '../builders.ts';
import { approval, storyOf } from '../group-story.ts';
import { ResponseLost, World } from './world.ts';

/**
 * Groups are placed on this grid, close enough together for a change of area to add, keep, remeasure or remove a link.
 */
const field = { x: 122_000, y: 402_000, step: 150 } as const;
/**
 * The cells of the grid, sorted so that neighbouring cells are far apart in the list. Relinking therefore reaches the
 * groups in several batches.
 */
const cells = cellsOfBox(areaOf(rectangle(field.x + 700, field.y + 700, 1500, 1500)), 6000).sort(
  (a, b) => (backwards(a) < backwards(b) ? -1 : 1),
);
const distances = [50, 150, 250, 400];

/** A region whose link distance a schedule can change. */
type ChangingRegion = Region & { linkDistance: number };

/** A group in a schedule, and the region to which it always belongs. */
export interface ScheduledGroup {
  readonly groupId: string;
  readonly regionId: string;
}

export interface Schedule {
  readonly world: World;
  readonly groups: readonly ScheduledGroup[];
  readonly relinked: boolean;
}

/** In a third of the schedules, the municipalities are divided between three regions that share the deployment. */
const hasThreeRegions = (seed: number): boolean => seed % 3 === 0;

function regionsOf(seed: number, distance: () => number): [ChangingRegion, ...ChangingRegion[]] {
  const first = { ...langstraat, linkDistance: distance() };
  if (!hasThreeRegions(seed)) return [first];
  const [west, middle, east] = [
    langstraat.municipalities.slice(0, 2),
    langstraat.municipalities.slice(2, 3),
    langstraat.municipalities.slice(3),
  ];
  return [
    { ...first, municipalities: west },
    { ...first, id: 'middle', municipalities: middle, linkDistance: distance() },
    { ...first, id: 'east', municipalities: east, linkDistance: distance() },
  ];
}

/** Runs one schedule, entirely determined by the seed, until nothing is left to deliver. */
export async function playSchedule(seed: number): Promise<Schedule> {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const distance = () => distances[below(distances.length)] ?? 250;
  const regions = regionsOf(seed, distance);
  const world = new World(random, regions);
  // Uses few groups, so that they affect each other often; two groups that keep changing affect each other most.
  const restless = below(2) === 0;
  const count = restless ? 2 : 2 + below(2) + below(2) + below(2);
  const area = () => (restless ? nearOrFar(below) : anyArea(below, 3 + count));
  const groups = Array.from({ length: count }, (_, index) => ({
    groupId: groupId(index + 1),
    region: regions[index % regions.length] ?? regions[0],
  }));
  const municipalityIn = ({ municipalities }: Region): string =>
    municipalities[below(municipalities.length)]?.code ?? '';

  await world.runUntil(
    Promise.all(
      groups.map(({ region }, index) =>
        storyOf(world.registryOf(region.id)).confirm(index + 1, {
          polygon: area(),
          municipality: municipalityIn(region),
        }),
      ),
    ),
  );
  world.failureRate = below(3) * 0.02;
  const lives = groups.map(({ groupId: id, region }) =>
    lifeOf(
      { groupId: id, regionId: region.id },
      { below, area, municipality: () => municipalityIn(region), mostChanges: restless ? 8 : 4 },
    ),
  );
  await world.runUntil(
    Promise.all(lives.map((life) => live(world, life.slice(0, 1 + below(life.length))))),
  );

  const relinked = below(2) === 0;
  const rest = lives.map((life) => life.slice(1 + below(life.length)));
  if (relinked) {
    // A region is relinked only when no running function still uses the old distance (docs/operations.md).
    await world.finishDeliveries();
    for (const region of regions) region.linkDistance = distance();
    const operators = regions.flatMap((region) =>
      Array.from({ length: 1 + below(2) }, () => relink(world, region)),
    );
    await world.runUntil(Promise.all([...rest.map((life) => live(world, life)), ...operators]));
  } else {
    await world.runUntil(Promise.all(rest.map((life) => live(world, life))));
  }
  if (below(2) === 0) world.failureRate = 0;
  await world.deliverAll();
  world.failureRate = 0;
  const scheduled = groups.map(({ groupId: id, region }) => ({ groupId: id, regionId: region.id }));
  return { world, groups: scheduled, relinked };
}

export function relinkNeeds(world: World, { id }: Pick<Region, 'id'>) {
  const registry = world.registryOf(id);
  return {
    ...registry,
    cells,
    readCell: cellEntries(world.table),
    relinks: dynamoRelinks(tableOfRegion(world.table, id), registry),
  };
}

/** Runs the relink job as an operator would, retrying after every failure until it is finished. */
async function relink(world: World, region: Region): Promise<void> {
  for (let phase = ''; phase !== 'finished';) {
    phase = await relinkRegion(relinkNeeds(world, region), () => false).then(
      (job) => job.phase,
      (error: unknown) => {
        if (!(error instanceof ConcurrentChange || error instanceof ResponseLost)) throw error;
        return 'failed';
      },
    );
  }
}

interface Step extends ScheduledGroup {
  readonly decide: (group: Group) => Change | undefined;
  /** Roughly how many requests other tasks make before this step. */
  readonly after: number;
}

interface Chances {
  readonly below: (limit: number) => number;
  readonly area: () => Polygon;
  /** Returns the code of a random municipality in the group's region. */
  readonly municipality: () => string;
  readonly mostChanges: number;
}

function lifeOf(
  scheduled: ScheduledGroup,
  { below, area, municipality: anyMunicipality, mostChanges }: Chances,
): Step[] {
  const steps: Step['decide'][] = [
    (group) => (group.status === 'pending' ? approve(group, approval(group)) : undefined),
  ];
  for (let count = below(mostChanges); count > 0; count -= 1) {
    const [polygon, municipality] = [area(), anyMunicipality()];
    if (below(3) === 0)
      steps.push((group) =>
        isActive(group) && group.municipality !== municipality
          ? move(group, municipality, now)
          : undefined,
      );
    else
      steps.push((group) =>
        isActive(group) ? changeArea(group, { polygon, streets: 'Straat' }) : undefined,
      );
  }
  if (below(2) === 0) steps.push((group) => (isActive(group) ? close(group, now) : undefined));
  return steps.map((decide) => ({ ...scheduled, decide, after: below(2) * below(40) }));
}

/** Performs the steps in the life of one group in order, retrying each until it succeeds. */
async function live(world: World, steps: readonly Step[]): Promise<void> {
  for (const { groupId: id, regionId, decide, after } of steps) {
    const registry = world.registryOf(regionId);
    await world.idle(after);
    for (let done = false; !done;) {
      try {
        const group = await registry.groups.find(id);
        const change = group && decide(group);
        if (group && change) await registry.groups.save(group, change);
        done = true;
      } catch (error) {
        if (!(error instanceof ConcurrentChange || error instanceof ResponseLost)) throw error;
      }
    }
  }
}

function anyArea(below: (limit: number) => number, steps: number): Polygon {
  const [x, y] = [field.x + field.step * below(steps), field.y + field.step * below(steps)];
  return areaOf(rectangle(x, y, 60 + below(200), 60 + below(200), below(10) / 3));
}

function backwards(cell: string): string {
  return cell.replace(/f+$/, '').split('').toReversed().join('');
}

/** An area at one of three places. Two groups can therefore be in the same place, near each other or far apart. */
function nearOrFar(below: (limit: number) => number): Polygon {
  const spot = [0, 180, 1400][below(3)] ?? 0;
  return areaOf(rectangle(field.x + spot, field.y, 100, 100));
}
