import { isPast } from '../../shared/domain/platform/time.ts';
import type { RegionSet } from '../../shared/regions/region-set.ts';
import { clock } from '../../shared/runtime/clock.ts';
import {
  isPartitionOf,
  partitions,
  sortKeys,
  tableKeys,
  type RegionalPartition,
} from '../../shared/store/keys.ts';
import { erasuresOf, type Erasure } from '../../shared/store/platform/dynamo-erasure-ledger.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { deleteTrace, isTrace, type ErasedIds } from '../persons/traces.ts';
import { allItems } from '../regions/all-items.ts';
import { applyErasures, stepFor } from './apply-erasures.ts';
import { isGroupEnding } from './ended-group.ts';
import { rebuild } from './rebuild.ts';

export interface AfterRestore {
  /** The restored table. */
  readonly table: Table;
  /** The ledger of erasures in use, which has not been restored. */
  readonly ledger: Table;
  /** `all` lists the regions to process; `named` also finds regions to which their groups may be linked. */
  readonly regions: RegionSet;
  /** Whether to make the changes; if false, they are only reported. */
  readonly confirmed: boolean;
  readonly say: (line: string) => void;
}

/**
 * The partitions whose items give people access. These items are deleted, because any of them may have been revoked
 * since the restore time. People can request a new link on the page that their old link opens, and officers can sign in
 * again.
 */
const accessPartitions = [
  'token',
  'press',
  'session',
  'signIn',
] as const satisfies RegionalPartition[];

/**
 * Prepares a restored table for use: repeats the endings and removals since the restore time, withdraws everybody's
 * access, and rebuilds the data derived from the groups. Every step can be repeated, so the command can be killed and
 * run again; a second run changes nothing. Publishes no event, so it sends no mail. Resolves with 0, or with 1 if
 * changes are needed but none were made. Throws UnreadableErasure if an entry in the ledger cannot be read.
 */
export async function afterRestore(task: AfterRestore): Promise<number> {
  const { table, regions, confirmed, say } = task;
  const erasures = await ledgerOf(task);
  const due = await unapplied(table, erasures);
  say(
    `${erasures.length} endings in the ledger: ${erasures.length - due.length} need nothing, ${due.length} are not in the table:`,
  );
  for (const { id, time, regionId, event } of due)
    say(`  ${time}  ${regionId}  ${event.name}  ${id}`);
  const ids = await erasedIds(table, erasures);
  const doomed = await count(table, (item) => isDoomed(item, regions, ids));
  say(
    `${doomed} items to delete: tokens, sessions, what has expired, and what refers to erased people.`,
  );
  if (!confirmed) {
    say('Nothing was changed. To do this, and to rebuild what follows from the groups: --confirm');
    return due.length + doomed === 0 ? 0 : 1;
  }
  // This must precede the removals: afterwards, nothing shows which coordinators a forgotten group had.
  for await (const item of allItems(table))
    if (isDoomed(item, regions, ids)) await deleteTrace(table, item);
  say(`${doomed} items were deleted.`);
  const applied = await applyErasures(table, erasures, (soFar) => {
    if (soFar % 100 === 0) say(`  ${soFar} of ${due.length}`);
  });
  say(outcomeOf(due.length, applied));
  const { cells, groupsWithOtherLinks, groupsWithOtherMembers, overview, groupList } =
    await rebuild(table, regions);
  say(
    `Rebuilt: ${cells} cells, the links of ${groupsWithOtherLinks} groups, the membership of ${groupsWithOtherMembers} groups, ${overview} groups in the overview, ${groupList} items of the officers' lists of groups.`,
  );
  return 0;
}

/** The line of the report that says how many of the `due` endings have been applied. */
export function outcomeOf(due: number, applied: number): string {
  return `Of these ${due} endings, ${applied} were applied; the other ${due - applied} needed no change of their own after that.`;
}

/** Everything in the ledger about the regions, oldest first. */
export async function ledgerOf({
  ledger,
  regions,
}: Pick<AfterRestore, 'ledger' | 'regions'>): Promise<readonly Erasure[]> {
  const each = await Promise.all(regions.all.map(async ({ id }) => erasuresOf(ledger, id)));
  return each.flat().toSorted((one, other) => (one.time < other.time ? -1 : 1));
}

/** The endings that have not been applied to the table. */
export async function unapplied(
  table: Table,
  erasures: readonly Erasure[],
): Promise<readonly Erasure[]> {
  const due: Erasure[] = [];
  for (const erasure of erasures) if (await stepFor(table, erasure)) due.push(erasure);
  return due;
}

/** The ids of everybody who was erased: those in the ledger, and those of coordinators who are still in the table. */
async function erasedIds(table: Table, erasures: readonly Erasure[]): Promise<ErasedIds> {
  const people: string[] = [];
  const groups = new Set<string>();
  const ended = new Set<string>();
  for (const { event } of erasures) {
    if (isGroupEnding(event)) ended.add(event.data.groupId);
    if (event.name === 'JoinRemoved') people.push(event.data.joinRequestId);
    if (event.name === 'StarterRemoved') people.push(event.data.starterId);
    if (event.name === 'OfficerInvitationWithdrawn' || event.name === 'OfficerRemoved')
      people.push(event.data.officerId);
    if (event.name === 'CoordinatorInvitationEnded') people.push(event.data.invitationId);
    if (event.name === 'CoordinatorRemoved') people.push(event.data.coordinatorId);
    if (event.name === 'GroupForgotten' || event.name === 'RegistrationExpired')
      groups.add(event.data.groupId);
  }
  const names = new Set(groups);
  for await (const { PK, SK, reference } of allItems(table)) {
    const groupId = String(PK).split('#')[2] ?? '';
    const isCoordinator = String(SK).startsWith(sortKeys.coordinator);
    // If the restore made a registration unconfirmed again, its coordinators are erased, however the registration
    // ended.
    const isUnconfirmed = isCoordinator && String(PK).startsWith(partitions.registration);
    if (!groups.has(groupId) && !(isUnconfirmed && ended.has(groupId))) continue;
    names.add(groupId);
    if (isCoordinator) people.push(String(SK).slice(sortKeys.coordinator.length));
    if (SK === sortKeys.state && typeof reference === 'string') names.add(reference);
  }
  return { people, groups: [...names] };
}

function isDoomed(item: Item, { all }: RegionSet, ids: ErasedIds): boolean {
  const partitionKey = String(item[tableKeys.partition]);
  const isAccess = all.some(({ id }) =>
    accessPartitions.some((partition) => isPartitionOf(partition, id, partitionKey)),
  );
  const expiresAt = item[tableKeys.expiry];
  // DynamoDB does not delete expired items from a restored table until an operator has turned on TTL for that table.
  const hasExpired = typeof expiresAt === 'number' && isPast(new Date(expiresAt * 1000), clock());
  return isAccess || hasExpired || isTrace(item, ids);
}

async function count(table: Table, isCounted: (item: Item) => boolean): Promise<number> {
  let counted = 0;
  for await (const item of allItems(table)) if (isCounted(item)) counted += 1;
  return counted;
}
