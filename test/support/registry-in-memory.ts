import type { GroupEvent } from '../../events/catalogue.ts';
import type { Polygon } from '../../shared/domain/areas/area.ts';
import type { Group } from '../../shared/domain/groups/group.ts';
import { cellsOfBox } from '../../shared/linking/cells.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { sortKeys } from '../../shared/store/keys.ts';
import { cellEntries } from '../../shared/store/linking/cell-index.ts';
import { dynamoRelinks } from '../../shared/store/linking/dynamo-relinks.ts';
import { parseOutboxEvent } from '../../shared/store/platform/outbox.ts';
import { areaOf, rectangle } from './arbitrary-areas.ts';
import { storyOf } from './group-story.ts';
import { registryOn } from './registry.ts';
import { TableInMemory } from './simulation/table-in-memory.ts';

const centre = { x: 122_000, y: 402_000 } as const;

/** More cells than relinking handles in one batch. */
const cells = cellsOfBox(areaOf(rectangle(centre.x, centre.y, 100, 100)), 9000);

/** A square of 100 by 100 metres whose centre is `east` metres to the east of a fixed point. */
export function squareAt(east: number): Polygon {
  return areaOf(rectangle(centre.x + east, centre.y, 100, 100));
}

/** The real store on an in-memory table that never fails; `events` lists every event so far. */
export function registryInMemory(linkDistance = 250) {
  const events: GroupEvent[] = [];
  const items = new TableInMemory(
    async (_kind, request) => request(),
    (item) => {
      if (!String(item['SK']).startsWith(sortKeys.event)) return;
      const { event, ...envelope } = parseOutboxEvent(item);
      events.push({ ...event, ...envelope } as GroupEvent);
    },
  );
  const { table } = items;
  const region = { ...langstraat, linkDistance };
  const registry = registryOn(table, region);
  const needs = {
    ...registry,
    region,
    readCell: cellEntries(table),
    relinks: dynamoRelinks(table, registry),
    cells,
  };
  const story = storyOf(registry);
  return {
    ...needs,
    table,
    events,
    story,
    all: () => items.all(),
    /** Activates a group at each of these positions (see `squareAt`), numbered from 1, and handles all their events. */
    async activate(...easts: readonly number[]): Promise<Group[]> {
      const groups: Group[] = [];
      for (const [index, east] of easts.entries())
        groups.push(await story.activate(index + 1, { polygon: squareAt(east) }));
      await this.deliverAll();
      return groups;
    },
    /** Delivers every event once, in order, including any events stored while handling them. */
    async deliverAll(): Promise<void> {
      for (const event of events)
        for (const delivery of registry.deliveriesOf(event)) await delivery();
    },
    async pairs(): Promise<string[]> {
      const sides = items.all().filter(({ SK }) => String(SK).startsWith(sortKeys.link));
      return sides
        .map(({ groupId, neighbourId }) => `${numberOf(groupId)}-${numberOf(neighbourId)}`)
        .sort();
    },
  };
}

export type RegistryInMemory = ReturnType<typeof registryInMemory>;

/** The number of a test group, taken from its id. */
export function numberOf(id: unknown): number {
  return Number(/G(\d+)$/.exec(String(id))?.[1]);
}
