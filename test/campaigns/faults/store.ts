import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining, dynamoJoins } from '../../../shared/store/joining/dynamo-joins.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { dynamoNeighbourGroups } from '../../../shared/store/linking/dynamo-neighbour-groups.ts';
import { dynamoRelinks } from '../../../shared/store/linking/dynamo-relinks.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoMailPace } from '../../../shared/store/mail/dynamo-mail-pace.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoOutbox } from '../../../shared/store/platform/outbox.ts';
import { dynamoStarters } from '../../../shared/store/starting/dynamo-starters.ts';
import { dynamoTableOn, tableOfRegion } from '../../../shared/store/table.ts';
import { documentClient, type Around } from '../../support/simulation/document-client.ts';
import type { StoredItems } from '../../support/simulation/stored-items.ts';
import type { Invocation } from './invocation.ts';

export interface Stamp {
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * The real store of a region as it is used by one invocation: its requests are subject to the faults of that
 * invocation.
 */
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

export function simulatedStore(
  items: StoredItems,
  around: Around,
  stamp: Stamp,
  regionId = 'langstraat',
) {
  const table = tableOfRegion(dynamoTableOn('simulated', documentClient(items, around)), regionId);
  return {
    ...stamp,
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
    links: dynamoLinks(table, stamp),
    relinks: dynamoRelinks(table, stamp),
    neighbourGroups: dynamoNeighbourGroups(table),
    neighbours: neighbourFinder(cellEntries(table)),
    circles: dynamoCircles(table, stamp),
    overview: dynamoOverview(table, stamp.clock),
    joins: dynamoJoins(table, stamp),
    joining: dynamoJoining(table, stamp),
    starters: dynamoStarters(table, stamp),
    ledger: dynamoMailLedger(table, stamp),
    pace: dynamoMailPace(table),
    outbox: dynamoOutbox(table),
  };
}

export type Store = ReturnType<typeof storeFor>;
