import { newId, sha256 } from '../../shared/runtime/identifiers.ts';
import { clock } from '../../shared/runtime/clock.ts';
import { dynamoInvitations } from '../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../../shared/store/desk/dynamo-officers.ts';
import { dynamoPasskeys } from '../../shared/store/desk/dynamo-passkeys.ts';
import { dynamoCircles } from '../../shared/store/groups/dynamo-circles.ts';
import { dynamoCoordinatorInvitations } from '../../shared/store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../shared/store/groups/dynamo-groups.ts';
import { dynamoNominations } from '../../shared/store/groups/dynamo-nominations.ts';
import { dynamoNotes } from '../../shared/store/groups/dynamo-notes.ts';
import { dynamoRegistrations } from '../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining, dynamoJoins } from '../../shared/store/joining/dynamo-joins.ts';
import type { OutboxStamp } from '../../shared/store/platform/outbox.ts';
import { dynamoStarters } from '../../shared/store/starting/dynamo-starters.ts';
import { tableOfRegion, type Table } from '../../shared/store/table.ts';

/**
 * Every event that is stored in a restored table is history: it is never published, so nobody is mailed about it again.
 */
export const historyStamp = { newId, clock, published: true } as const satisfies OutboxStamp;

/** The repositories of one region on a restored table. */
export function restoredStores(shared: Table, regionId: string, stamp: OutboxStamp = historyStamp) {
  const table = tableOfRegion(shared, regionId);
  return {
    table,
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
    coordinators: dynamoCoordinators(table, stamp),
    coordinatorInvitations: dynamoCoordinatorInvitations(table, stamp),
    nominations: dynamoNominations(table, stamp),
    circles: dynamoCircles(table, stamp),
    notes: dynamoNotes(table, stamp),
    joins: dynamoJoins(table, stamp),
    joining: dynamoJoining(table, stamp),
    starters: dynamoStarters(table, stamp),
    officers: dynamoOfficers(table, stamp, sha256),
    invitations: dynamoInvitations(table, stamp),
    passkeys: dynamoPasskeys(table, stamp),
    clock: stamp.clock,
  };
}

export type RestoredStores = ReturnType<typeof restoredStores>;
