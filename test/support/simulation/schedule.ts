import { seededRandom } from '../../../bench/seeded-random.ts';
import { relinkRegion } from '../../../functions/linking/relink-region/relink-region.ts';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { approve } from '../../../shared/domain/groups/decision.ts';
import { changeArea, close, move } from '../../../shared/domain/groups/group-life.ts';
import { isActive, type Change, type Group } from '../../../shared/domain/groups/group.ts';
import { cellsOfBox } from '../../../shared/linking/cells.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoRelinks } from '../../../shared/store/linking/dynamo-relinks.ts';
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
const municipalities = langstraat.municipalities.map(({ code }) => code);
const distances = [50, 150, 250, 400];

export interface Schedule {
  readonly world: World;
  readonly groups: number;
  readonly linkDistance: number;
  readonly relinked: boolean;
}

/** Runs one schedule, entirely determined by the seed, until nothing is left to deliver. */
export async function playSchedule(seed: number): Promise<Schedule> {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const region = { ...langstraat, linkDistance: distances[below(distances.length)] ?? 250 };
  const world = new World(random, region);
  // Uses few groups, so that they affect each other often; two groups that keep changing affect each other most.
  const restless = below(2) === 0;
  const groups = restless ? 2 : 2 + below(2) + below(2) + below(2);
  const area = () => (restless ? nearOrFar(below) : anyArea(below, 3 + groups));

  await world.runUntil(
    Promise.all(
      Array.from({ length: groups }, (_, index) =>
        storyOf(world.registry.groups).confirm(index + 1, {
          polygon: area(),
          municipality: municipalities[below(municipalities.length)] ?? '',
        }),
      ),
    ),
  );
  world.failureRate = below(3) * 0.02;
  const lives = Array.from({ length: groups }, (_, index) =>
    lifeOf(groupId(index + 1), below, area, restless ? 8 : 4),
  );
  await world.runUntil(
    Promise.all(lives.map((life) => live(world, life.slice(0, 1 + below(life.length))))),
  );

  const relinked = below(2) === 0;
  const rest = lives.map((life) => life.slice(1 + below(life.length)));
  if (relinked) {
    // The region is relinked only when no running function still uses the old distance (docs/operations.md).
    await world.finishDeliveries();
    region.linkDistance = distances[below(distances.length)] ?? 250;
    const operators = Array.from({ length: 1 + below(2) }, () => relink(world));
    await world.runUntil(Promise.all([...rest.map((life) => live(world, life)), ...operators]));
  } else {
    await world.runUntil(Promise.all(rest.map((life) => live(world, life))));
  }
  if (below(2) === 0) world.failureRate = 0;
  await world.deliverAll();
  world.failureRate = 0;
  return { world, groups, linkDistance: region.linkDistance, relinked };
}

export const relinkNeeds = (world: World) => ({
  ...world.registry,
  cells,
  readCell: cellEntries(world.table),
  relinks: dynamoRelinks(world.table, world.registry),
});

/** Runs the relink job as an operator would, retrying after every failure until it is finished. */
async function relink(world: World): Promise<void> {
  for (let phase = ''; phase !== 'finished';) {
    phase = await relinkRegion(relinkNeeds(world), () => false).then(
      (job) => job.phase,
      (error: unknown) => {
        if (!(error instanceof ConcurrentChange || error instanceof ResponseLost)) throw error;
        return 'failed';
      },
    );
  }
}

interface Step {
  readonly groupId: string;
  readonly decide: (group: Group) => Change | undefined;
  /** Roughly how many requests other tasks make before this step. */
  readonly after: number;
}

function lifeOf(
  id: string,
  below: (limit: number) => number,
  area: () => Polygon,
  mostChanges: number,
): Step[] {
  const steps: Step['decide'][] = [
    (group) => (group.status === 'pending' ? approve(group, approval(group)) : undefined),
  ];
  for (let count = below(mostChanges); count > 0; count -= 1) {
    const [polygon, municipality] = [area(), municipalities[below(municipalities.length)] ?? ''];
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
  return steps.map((decide) => ({ groupId: id, decide, after: below(2) * below(40) }));
}

/** Performs the steps in the life of one group in order, retrying each until it succeeds. */
async function live(world: World, steps: readonly Step[]): Promise<void> {
  const { registry } = world;
  for (const { groupId: id, decide, after } of steps) {
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

/** An area at one of three places, so that two groups can be in the same place, near each other or far apart. */
function nearOrFar(below: (limit: number) => number): Polygon {
  const spot = [0, 180, 1400][below(3)] ?? 0;
  return areaOf(rectangle(field.x + spot, field.y, 100, 100));
}
