import type { JoinStatus } from '../../../shared/domain/joining/values.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { Expectations } from './expected-state.ts';
import type { KnownGroup } from './known-group.ts';

/**
 * Checks that join requests and starters match what the simulated people know, and that exactly the open join requests
 * have a marker in the partition of their group.
 */
export function checkResidents(
  items: readonly Item[],
  expectations: Expectations,
  knownGroups: readonly KnownGroup[],
  aged: boolean,
): string[] {
  const wrong: string[] = [];
  const joins = statesIn(items, partitions.join);
  for (const expected of expectations.joins) {
    const stored = joins.find(
      ({ id, asker }) =>
        id === expected.id || (asker as { email?: string } | undefined)?.email === expected.email,
    );
    if (aged) {
      // An expired join request may still be stored, without the asker's details, until its time to live expires.
      if (stored && (stored['status'] !== 'expired' || stored['asker'] !== undefined))
        wrong.push(`${expected.email}: a join request is kept too long`);
      continue;
    }
    const allowed = [
      ...(expected.known === undefined ? [] : [expected.known]),
      ...expected.possible,
    ];
    const closed = knownGroups.some(
      ({ group }) => group.id === stored?.['groupId'] && group.status === 'closed',
    );
    if (!stored && expected.known) wrong.push(`lost: the join request of ${expected.email}`);
    if (stored && !allowed.some((status) => statusWhen(status, closed) === stored['status']))
      wrong.push(
        `lost: ${expected.email} knows the join request as ${allowed.join(' or ')}, but it is ${String(stored['status'])}`,
      );
  }
  const markers = items
    .filter(
      ({ PK, SK }) =>
        String(PK).startsWith(partitions.group) && String(SK).startsWith(sortKeys.joinRequest),
    )
    .map(({ joinRequestId }) => String(joinRequestId));
  const open = joins.filter(({ status }) => status === 'open').map(({ id }) => String(id));
  if (markers.toSorted().join(' ') !== open.toSorted().join(' '))
    wrong.push(`markers of open requests are ${markers.join(' ')} but must be ${open.join(' ')}`);
  if (!aged && joins.length > expectations.joins.length)
    wrong.push('duplicated: a join request is stored twice');

  const starters = statesIn(items, partitions.starter);
  for (const expected of expectations.starters) {
    const found = starters.filter(({ email }) => email === expected.email).length;
    if (expected.known && found === 0) wrong.push(`lost: the starter ${expected.email}`);
    if (found > 1) wrong.push(`duplicated: the starter ${expected.email}`);
  }
  return wrong;
}

function statusWhen(status: JoinStatus, groupIsClosed: boolean): JoinStatus {
  return groupIsClosed && status === 'open' ? 'ended' : status;
}

function statesIn(items: readonly Item[], partition: string): Item[] {
  return items.filter(({ PK, SK }) => String(PK).startsWith(partition) && SK === sortKeys.state);
}
