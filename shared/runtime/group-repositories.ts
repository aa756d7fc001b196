import type {
  CircleRepository,
  ContactIndex,
  CoordinatorInvitations,
  CoordinatorRepository,
  GroupRepository,
  Nominations,
  RegistrationRepository,
} from '../ports/groups.ts';
import type { Region } from '../regions/region.ts';
import { dynamoCircles } from '../store/groups/dynamo-circles.ts';
import { dynamoContacts } from '../store/groups/dynamo-contacts.ts';
import { dynamoCoordinatorInvitations } from '../store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../store/groups/dynamo-groups.ts';
import { dynamoNominations } from '../store/groups/dynamo-nominations.ts';
import { dynamoRegistrations } from '../store/groups/dynamo-registrations.ts';
import { tableOfRegion, type RegionTable, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { newId } from './identifiers.ts';

/** Provides the ids and times of the events that this process creates. */
export const stamp = { newId, clock } as const;

/** The groups of one region, the region's view of the table, and the source of the ids and times of events. */
export function groupRepository(
  shared: Table,
  region: Pick<Region, 'id'>,
): { table: RegionTable; groups: GroupRepository } & typeof stamp {
  const table = tableOfRegion(shared, region.id);
  return { table, groups: dynamoGroups(table, stamp), ...stamp };
}

/** Like `groupRepository`, but also returns the registrations of the region. */
export function registrationRepository(
  shared: Table,
  region: Pick<Region, 'id'>,
): ReturnType<typeof groupRepository> & { registrations: RegistrationRepository } {
  const own = groupRepository(shared, region);
  return { ...own, registrations: dynamoRegistrations(own.table, stamp) };
}

/** Like `groupRepository`, but also returns the circles of the region. */
export function circleRepositories(
  shared: Table,
  region: Pick<Region, 'id'>,
): ReturnType<typeof groupRepository> & { circles: CircleRepository } {
  const own = groupRepository(shared, region);
  return { ...own, circles: dynamoCircles(own.table, stamp) };
}

/** The coordinators of the groups and registrations of one region. */
export function coordinatorRepository(
  shared: Table,
  region: Pick<Region, 'id'>,
): CoordinatorRepository {
  return dynamoCoordinators(tableOfRegion(shared, region.id), stamp);
}

/** Like `groupRepository`, but also returns the invitations to become a coordinator, and the nominations. */
export function invitationRepositories(
  shared: Table,
  region: Pick<Region, 'id'>,
): ReturnType<typeof groupRepository> & {
  coordinatorInvitations: CoordinatorInvitations;
  nominations: Nominations;
} {
  const own = groupRepository(shared, region);
  return {
    ...own,
    coordinatorInvitations: dynamoCoordinatorInvitations(own.table, stamp),
    nominations: dynamoNominations(own.table, stamp),
  };
}

/** Like `registrationRepository`, but also returns the coordinators of the region, and the index that finds them. */
export function contactRepositories(
  shared: Table,
  region: Pick<Region, 'id'>,
): ReturnType<typeof registrationRepository> & {
  coordinators: CoordinatorRepository;
  contacts: ContactIndex;
} {
  const own = registrationRepository(shared, region);
  return {
    ...own,
    coordinators: coordinatorRepository(shared, region),
    contacts: dynamoContacts(own.table),
  };
}
