import type { EventName, GroupEvent } from '../../events/catalogue.ts';
import { projectDeskGroups } from '../../functions/desk/project-desk-groups/project-desk-groups.ts';
import { enrolCoordinators } from '../../functions/groups/enrol-coordinators/enrol-coordinators.ts';
import { linkGroups } from '../../functions/linking/link-groups/link-groups.ts';
import { projectOverview } from '../../functions/overview/project-overview/project-overview.ts';
import { functions } from '../../infra/functions/index.ts';
import { neighbourFinder } from '../../shared/linking/find-neighbours.ts';
import { regionById } from '../../shared/regions/index.ts';
import type { RegionSet } from '../../shared/regions/region-set.ts';
import type { Region } from '../../shared/regions/region.ts';
import { dynamoGroupList } from '../../shared/store/desk/dynamo-group-list.ts';
import { dynamoCircles } from '../../shared/store/groups/dynamo-circles.ts';
import { dynamoGroups } from '../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining } from '../../shared/store/joining/dynamo-joins.ts';
import { sortKeys } from '../../shared/store/keys.ts';
import { cellEntries } from '../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../shared/store/linking/dynamo-links.ts';
import { dynamoOverview } from '../../shared/store/overview/dynamo-overview.ts';
import { parseOutboxEvent } from '../../shared/store/platform/outbox.ts';
import { tableOfRegion, type Table } from '../../shared/store/table.ts';
import { itemsOf, stampAt } from './engine.ts';
import { onlyRegion } from './regions.ts';

/** The use cases that handle events. They use this table, and the subscriptions that the infrastructure defines. */
export function registryOn(
  shared: Table,
  region: Region = regionById('langstraat'),
  regions: RegionSet = onlyRegion(region),
) {
  const table = tableOfRegion(shared, region.id);
  const stamp = stampAt();
  const groups = dynamoGroups(table, stamp);
  const registrations = dynamoRegistrations(table, stamp);
  const links = dynamoLinks(table, stamp);
  const circles = dynamoCircles(table, stamp);
  const overview = dynamoOverview(table, stamp.clock);
  const groupList = dynamoGroupList(table, stamp.clock);
  const joining = dynamoJoining(table, stamp);
  const neighbours = neighbourFinder(cellEntries(table));
  const needs = {
    groups,
    registrations,
    links,
    circles,
    overview,
    groupList,
    joining,
    neighbours,
    region,
    regions,
    clock: stamp.clock,
    newId: stamp.newId,
  };

  type Needs = typeof needs;
  type Handle = (event: GroupEvent, registryOf: (regionId: string) => Needs) => Promise<void>;
  const subscribers: readonly { names: readonly EventName[]; handle: Handle }[] = [
    {
      names: functions['link-groups'].trigger.names,
      handle: (event) => linkGroups(needs, event),
    },
    {
      names: functions['project-overview'].trigger.names,
      handle: (event, registryOf) => projectOverview(registryOf, event),
    },
    {
      names: functions['project-desk-groups'].trigger.names,
      handle: (event, registryOf) => projectDeskGroups(registryOf, event),
    },
    {
      names: functions['enrol-coordinators'].trigger.names,
      handle: (event) => enrolCoordinators(needs, event),
    },
  ];

  return {
    ...needs,
    /** All events so far, in the order in which they were stored. */
    async events(): Promise<GroupEvent[]> {
      const items = (await itemsOf(table)).filter(({ SK }) =>
        String(SK).startsWith(sortKeys.event),
      );
      return items
        .map(parseOutboxEvent)
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ event, ...envelope }): GroupEvent => ({ ...event, ...envelope }) as GroupEvent);
    },
    /** One delivery of this event for each of its subscribers. */
    deliveriesOf(
      event: GroupEvent,
      registryOf: (regionId: string) => Needs = () => needs,
    ): (() => Promise<void>)[] {
      return subscribers
        .filter(({ names }) => names.includes(event.name))
        .map(
          ({ handle }) =>
            () =>
              handle(event, registryOf),
        );
    },
  };
}

export type Registry = ReturnType<typeof registryOn>;
