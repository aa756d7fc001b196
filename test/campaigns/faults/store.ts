import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import { sha256 } from '../../../shared/runtime/identifiers.ts';
import { dynamoActs } from '../../../shared/store/groups/dynamo-acts.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { dynamoCoordinatorInvitations } from '../../../shared/store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoNominations } from '../../../shared/store/groups/dynamo-nominations.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining, dynamoJoins } from '../../../shared/store/joining/dynamo-joins.ts';
import { firstLetterPaceKey, partitions, senderPaceKey } from '../../../shared/store/keys.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { dynamoNeighbourGroups } from '../../../shared/store/linking/dynamo-neighbour-groups.ts';
import { dynamoRelinks } from '../../../shared/store/linking/dynamo-relinks.ts';
import { dynamoFirstLetters } from '../../../shared/store/mail/dynamo-first-letters.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoMailboxCounts } from '../../../shared/store/mail/dynamo-mailbox-counts.ts';
import { dynamoFormerMailboxes } from '../../../shared/store/desk/former-mailbox-items.ts';
import { dynamoGroupList } from '../../../shared/store/desk/dynamo-group-list.ts';
import { dynamoInvitations } from '../../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../../../shared/store/desk/dynamo-officers.ts';
import { dynamoNewLinks } from '../../../shared/store/mail/dynamo-new-links.ts';
import { dynamoMailPace } from '../../../shared/store/mail/dynamo-mail-pace.ts';
import { dynamoMailSwitch } from '../../../shared/store/mail/dynamo-mail-switch.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoErasureLedger } from '../../../shared/store/platform/dynamo-erasure-ledger.ts';
import { dynamoOutbox } from '../../../shared/store/platform/outbox.ts';
import { dynamoStarters } from '../../../shared/store/starting/dynamo-starters.ts';
import { dynamoTableOn, tableOfRegion } from '../../../shared/store/table.ts';
import { eventId, now } from '../../support/builders.ts';
import { documentClient, type Around } from '../../support/simulation/document-client.ts';
import { StoredItems } from '../../support/simulation/stored-items.ts';
import type { Invocation } from './invocation.ts';

export interface Stamp {
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A region's real store, for use by one invocation: the faults of that invocation affect the store's requests. */
export function storeFor(
  invocation: Invocation,
  items: StoredItems,
  stamp: Stamp,
  regionId: string,
) {
  const around: Around = async (kind, commit, keys) => {
    const recordsSend =
      kind === 'transaction' && keys.some(({ PK }) => PK.startsWith(partitions.mail));
    const response = invocation.request(`${kind} ${keys[0]?.PK.split('#')[0] ?? 'query'}`, commit, {
      isTransaction: kind === 'transaction',
      isOfTable: true,
    });
    if (!recordsSend) return response;
    return response
      .catch((error: unknown) => {
        invocation.sendInterrupted();
        throw error;
      })
      .finally(() => (invocation.unrecordedSends -= 1));
  };
  return simulatedStore(items, around, stamp, regionId);
}

/**
 * An empty in-memory table without faults, with Langstraat's real store on it and a way to get the store of any other
 * region. `isStale` decides whether an eventually consistent read misses the last change to an item. The ids of events
 * are numbered from 1.
 */
export function storeInMemory(isStale: () => boolean = () => false) {
  let ids = 0;
  const items = new StoredItems({ clock: () => 0, misses: isStale, onPut: () => undefined });
  const stamp = { clock: () => now, newId: () => eventId((ids += 1)) };
  const storeOf = (regionId: string) =>
    simulatedStore(items, async (_kind, request) => request(), stamp, regionId);
  return { items, storeOf, store: storeOf('langstraat') };
}

function simulatedStore(items: StoredItems, around: Around, stamp: Stamp, regionId: string) {
  const table = tableOfRegion(dynamoTableOn('simulated', documentClient(items, around)), regionId);
  return {
    ...stamp,
    groups: dynamoGroups(table, stamp),
    acts: dynamoActs(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
    links: dynamoLinks(table, stamp),
    relinks: dynamoRelinks(table, stamp),
    formerMailboxes: dynamoFormerMailboxes(table),
    invitations: dynamoInvitations(table, stamp),
    officers: dynamoOfficers(table, stamp, sha256),
    newLinks: dynamoNewLinks(table, stamp),
    neighbourGroups: dynamoNeighbourGroups(table),
    neighbours: neighbourFinder(cellEntries(table)),
    coordinatorInvitations: dynamoCoordinatorInvitations(table, stamp),
    nominations: dynamoNominations(table, stamp),
    removedCoordinators: dynamoCoordinators(table, stamp),
    circles: dynamoCircles(table, stamp),
    overview: dynamoOverview(table, stamp.clock),
    groupList: dynamoGroupList(table, stamp.clock),
    joins: dynamoJoins(table, stamp),
    joining: dynamoJoining(table, stamp),
    starters: dynamoStarters(table, stamp),
    ledger: dynamoMailLedger(table, stamp),
    firstLetters: dynamoFirstLetters(table, stamp.clock),
    mailSwitch: dynamoMailSwitch(table),
    mailboxCounts: dynamoMailboxCounts(table, stamp.clock),
    pace: dynamoMailPace(table),
    firstLetterPace: dynamoMailPace(table, firstLetterPaceKey),
    paceOf: (sender: string) => dynamoMailPace(table, senderPaceKey(sender)),
    outbox: dynamoOutbox(table),
    // The real ledger is a separate table. Its keys differ from all others, so the simulation can keep it in the main
    // table.
    erasures: dynamoErasureLedger(table, stamp.clock),
  };
}

export type Store = ReturnType<typeof storeFor>;
