import type { JoinStatus } from '../../../shared/domain/joining/join-states.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { KnownGroup } from './known-group.ts';
import type { Knowledge } from './told.ts';

/** Requests to join and starters are as people were told, and open requests have their mark and end with their group. */
export function checkResidents(
  items: readonly Item[],
  knowledge: Knowledge,
  known: readonly KnownGroup[],
  aged: boolean,
): string[] {
  const wrong: string[] = [];
  const joins = statesIn(items, partitions.join);
  for (const told of knowledge.joins) {
    const stored = joins.find(
      ({ id, asker }) =>
        id === told.id || (asker as { email?: string } | undefined)?.email === told.email,
    );
    if (aged) {
      // Of one that expired nothing is left but its number, which the table removes by itself.
      if (stored && (stored['status'] !== 'expired' || stored['asker'] !== undefined))
        wrong.push(`${told.email}: a request to join is kept after its time`);
      continue;
    }
    const possible = [...(told.sure === undefined ? [] : [told.sure]), ...told.maybe];
    const closed = known.some(
      ({ group }) => group.id === stored?.['groupId'] && group.status === 'closed',
    );
    if (!stored && told.sure) wrong.push(`lost: the request to join of ${told.email}`);
    if (stored && !possible.some((status) => statusWhen(status, closed) === stored['status']))
      wrong.push(
        `lost: ${told.email} was told ${possible.join(' or ')}, and it is ${String(stored['status'])}`,
      );
  }
  const marks = items
    .filter(
      ({ PK, SK }) =>
        String(PK).startsWith(partitions.group) && String(SK).startsWith(sortKeys.joinRequest),
    )
    .map(({ joinRequestId }) => String(joinRequestId));
  const open = joins.filter(({ status }) => status === 'open').map(({ id }) => String(id));
  if (marks.toSorted().join(' ') !== open.toSorted().join(' '))
    wrong.push(`marks of open requests are ${marks.join(' ')} and must be ${open.join(' ')}`);
  if (!aged && joins.length > knowledge.joins.length)
    wrong.push('duplicated: a request to join is stored twice');

  const starters = statesIn(items, partitions.starter);
  for (const told of knowledge.starters) {
    const found = starters.filter(({ email }) => email === told.email).length;
    if (told.sure && found === 0) wrong.push(`lost: the starter ${told.email}`);
    if (found > 1) wrong.push(`duplicated: the starter ${told.email}`);
  }
  return wrong;
}

function statusWhen(status: JoinStatus, groupIsClosed: boolean): JoinStatus {
  return groupIsClosed && status === 'open' ? 'ended' : status;
}

function statesIn(items: readonly Item[], partition: string): Item[] {
  return items.filter(({ PK, SK }) => String(PK).startsWith(partition) && SK === sortKeys.state);
}
