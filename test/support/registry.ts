import type { EventName, GroupEvent } from '../../events/catalogue.ts';
import { enrolCoordinators } from '../../functions/groups/enrol-coordinators/enrol-coordinators.ts';
import { linkGroups } from '../../functions/linking/link-groups/link-groups.ts';
import { projectOverview } from '../../functions/overview/project-overview/project-overview.ts';
import { functions } from '../../infra/functions/index.ts';
import { neighbourFinder } from '../../shared/linking/find-neighbours.ts';
import { regionById } from '../../shared/regions/index.ts';
import type { Region } from '../../shared/regions/region.ts';
import { dynamoCircles } from '../../shared/store/groups/dynamo-circles.ts';
import { dynamoGroups } from '../../shared/store/groups/dynamo-groups.ts';
import { dynamoJoining } from '../../shared/store/joining/dynamo-joins.ts';
import { partitions, sortKeys } from '../../shared/store/keys.ts';
import { cellEntries } from '../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../shared/store/linking/dynamo-links.ts';
import { dynamoOverview } from '../../shared/store/overview/dynamo-overview.ts';
import { parseOutboxEvent } from '../../shared/store/platform/outbox.ts';
import type { Table } from '../../shared/store/table.ts';
import { itemsOf, stampAt } from './engine.ts';

/** The use cases that handle events, working on this table, with the subscriptions that the infrastructure defines. */
export function registryOn(table: Table, region: Region = regionById('langstraat')) {
  const stamp = stampAt();
  const groups = dynamoGroups(table, stamp);
  const links = dynamoLinks(table, stamp);
  const circles = dynamoCircles(table, stamp);
  const overview = dynamoOverview(table, stamp.clock);
  const joining = dynamoJoining(table, stamp);
  const neighbours = neighbourFinder(cellEntries(table));
  const needs = {
    groups,
    links,
    circles,
    overview,
    joining,
    neighbours,
    region,
    clock: stamp.clock,
    newId: stamp.newId,
  };

  const subscribers = [
    {
      names: functions['link-groups'].trigger.names,
      handle: (event: GroupEvent) => linkGroups(needs, event),
    },
    {
      names: functions['project-overview'].trigger.names,
      handle: (event: GroupEvent) => projectOverview(needs, event),
    },
    {
      names: functions['enrol-coordinators'].trigger.names,
      handle: (event: GroupEvent) => enrolCoordinators(needs, event),
    },
  ] satisfies { names: readonly EventName[]; handle: (event: GroupEvent) => Promise<void> }[];

  return {
    ...needs,
    /** Every event so far, in the order in which they were stored. */
    async events(): Promise<GroupEvent[]> {
      const items = (await itemsOf(table, partitions.group)).filter(({ SK }) =>
        String(SK).startsWith(sortKeys.event),
      );
      return items
        .map(parseOutboxEvent)
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ id, time, event }): GroupEvent => ({ ...event, id, time }) as GroupEvent);
    },
    /** One delivery of this event for each of its subscribers. */
    deliveriesOf(event: GroupEvent): (() => Promise<void>)[] {
      return subscribers
        .filter(({ names }) => (names as readonly EventName[]).includes(event.name))
        .map(
          ({ handle }) =>
            () =>
              handle(event),
        );
    },
  };
}

export type Registry = ReturnType<typeof registryOn>;
