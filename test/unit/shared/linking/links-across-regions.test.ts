import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupEvent } from '../../../../events/catalogue.ts';
import { checkLinks } from '../../../../functions/linking/check-links/check-links.ts';
import { truePairs } from '../../../../functions/linking/check-links/true-pairs.ts';
import { relinkRegion } from '../../../../functions/linking/relink-region/relink-region.ts';
import type { Polygon } from '../../../../shared/domain/areas/area.ts';
import { isActive, type Group } from '../../../../shared/domain/groups/group.ts';
import { writtenCells } from '../../../../shared/linking/cells.ts';
import { regionSet } from '../../../../shared/regions/region-set.ts';
import type { Region } from '../../../../shared/regions/region.ts';
import { sortKeys } from '../../../../shared/store/keys.ts';
import { cellEntries } from '../../../../shared/store/linking/cell-index.ts';
import { dynamoRelinks } from '../../../../shared/store/linking/dynamo-relinks.ts';
import { parseOutboxEvent } from '../../../../shared/store/platform/outbox.ts';
import { tableOfRegion } from '../../../../shared/store/table.ts';
import { areaOf, rectangle } from '../../../support/arbitrary-areas.ts';
import { storyOf } from '../../../support/group-story.ts';
import { touchingRegions } from '../../../support/regions.ts';
import { registryOn } from '../../../support/registry.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

/**
 * For a longer run: REGIONS_RUNS=1000 npx vitest run --project unit
 * test/unit/shared/linking/links-across-regions.test.ts
 */
const runs = Number(process.env['REGIONS_RUNS'] ?? 25);

interface Plan {
  readonly region: 0 | 1 | 2;
  readonly polygon: Polygon;
  readonly closes: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  region: fc.constantFrom(0, 1, 2),
  // Areas at most about 1.5 km apart, so that some pairs of groups are within each link distance and other pairs are
  // not.
  polygon: fc
    .tuple(fc.nat(10), fc.nat(4), fc.integer({ min: 40, max: 160 }))
    .map(([x, y, side]) => areaOf(rectangle(122_000 + 150 * x, 402_000 + 150 * y, side, side))),
  closes: fc.nat(5).map((chance) => chance === 0),
});
const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
const distances = fc.tuple(
  ...([0, 1, 2] as const).map(() => fc.constantFrom(100, 250, 1000)),
) as fc.Arbitrary<[number, number, number]>;

/** A deployment of three regions in memory. `serve` sets the regions and their link distances. */
function deployment() {
  const events: GroupEvent[] = [];
  const items = new TableInMemory(
    async (_kind, request) => request(),
    (item) => {
      if (!String(item['SK']).startsWith(sortKeys.event)) return;
      const { event, ...envelope } = parseOutboxEvent(item);
      events.push({ ...event, ...envelope } as GroupEvent);
    },
  );
  let regions = regionSet([...touchingRegions([100, 250, 1000])]);
  const registryOf = (regionId: string) =>
    registryOn(items.table, regions.named(regionId), regions);
  return {
    events,
    registryOf,
    serve(first: Region, ...others: readonly Region[]): void {
      regions = regionSet([first, ...others]);
    },
    /** Delivers all waiting events, including events that the deliveries themselves store. */
    async deliverAll(): Promise<void> {
      for (let event = events.shift(); event; event = events.shift()) {
        const registry = registryOf(event.regionId);
        for (const deliver of registry.deliveriesOf(event, registryOf)) await deliver();
      }
    },
    async relink(regionId: string, polygons: readonly Polygon[]): Promise<void> {
      const registry = registryOf(regionId);
      const cells = [...new Set(polygons.flatMap((polygon) => writtenCells(polygon)))].sort();
      const relinks = dynamoRelinks(tableOfRegion(items.table, regionId), registry);
      const needs = { ...registry, relinks, readCell: cellEntries(items.table), cells };
      const job = await relinkRegion(needs, () => false);
      expect(job.phase).toBe('finished');
    },
    async check(polygons: readonly Polygon[]) {
      const cells = [...new Set(polygons.flatMap((polygon) => writtenCells(polygon)))];
      const registries = regions.all.map((region) => ({ ...registryOf(region.id), cells }));
      const readCell = cellEntries(items.table);
      return checkLinks({ registries, readCell, truePairs, settle }, { repair: false });
    },
    /**
     * Every stored side of every link, as the region that stores it, the group, the neighbour's region and the
     * neighbour.
     */
    sides: () =>
      items
        .all()
        .filter(({ SK }) => String(SK).startsWith(sortKeys.link))
        .map(({ PK, groupId, neighbourId, neighbourRegionId }) =>
          [String(PK).split('#')[1], groupId, neighbourRegionId, neighbourId].map(String).join(' '),
        )
        .sort(),
  };
}

const settle = async (): Promise<void> => undefined;

/**
 * The sides of links that must be stored. Two groups must be linked if they are no further apart than the smaller link
 * distance of their regions.
 */
function trueSides(
  groups: readonly { readonly region: Region; readonly group: Group }[],
): string[] {
  const known = new Map(groups.map((each) => [each.group.id, each.region]));
  const areas = groups.map(({ group }) => ({ groupId: group.id, polygon: group.area.polygon }));
  return truePairs(areas, 1000)
    .flatMap(({ a, b, distance }) => {
      const [one, other] = [known.get(a), known.get(b)];
      if (!one || !other || distance > Math.min(one.linkDistance, other.linkDistance)) return [];
      return [`${one.id} ${a} ${other.id} ${b}`, `${other.id} ${b} ${one.id} ${a}`];
    })
    .sort();
}

describe('Groups of three regions that touch', () => {
  it(
    'have the links of an all-pairs check, each side in its own region, after any order of changes',
    async () => {
      let across = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(plan, { minLength: 3, maxLength: 9 }),
          order,
          order,
          distances,
          async (plans, adding, relinking, changed) => {
            const system = deployment();
            const initial = touchingRegions([100, 250, 1000]);
            const polygons = plans.map(({ polygon }) => polygon);
            const groups: { index: number; group: Group }[] = [];
            const served: Region[] = [];
            // Regions join the deployment one by one, each with all of its groups.
            for (const index of adding) {
              const region = initial[index];
              if (!region) continue;
              served.push(region);
              system.serve(...(served as [Region, ...Region[]]));
              const story = storyOf(system.registryOf(region.id));
              for (const [number, { region: own, polygon, closes }] of plans.entries()) {
                if (own !== index) continue;
                const municipality = region.municipalities[0]?.code ?? '';
                const active = await story.activate(number + 1, { polygon, municipality });
                groups.push({ index, group: closes ? await story.close(active) : active });
              }
              await system.deliverAll();
            }
            const active = (regions: readonly [Region, Region, Region]) =>
              groups
                .filter(({ group }) => isActive(group))
                .map(({ index, group }) => ({ region: regions[index] ?? regions[0], group }));
            expect(system.sides()).toEqual(trueSides(active(initial)));

            // The link distances of all regions change, and then the regions are relinked in an arbitrary order.
            const after = touchingRegions(changed);
            system.serve(...after);
            for (const index of relinking) await system.relink(after[index]?.id ?? '', polygons);
            await system.deliverAll();

            const expected = trueSides(active(after));
            expect(system.sides()).toEqual(expected);
            expect((await system.check(polygons)).faults).toEqual([]);
            across += expected.filter((side) => {
              const [one, , other] = side.split(' ');
              return one !== other;
            }).length;
          },
        ),
        { numRuns: runs },
      );
      expect(across).toBeGreaterThan(runs);
    },
    20_000 + runs * 200,
  );
});
