import { isDeepStrictEqual } from 'node:util';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { parseGroup } from '../../../shared/store/groups/group-items.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import { expectedLetters, missingLetters } from './expected-letters.ts';
import type { Flow } from './flow.ts';
import { eventsOf, type KnownGroup } from './known-group.ts';
import type { GroupState, Knowledge, ToldGroup } from './told.ts';
import { checkNeighbours } from './true-neighbours.ts';
import { checkResidents } from './true-residents.ts';

/** What is not as it must be, in words, after everything came to rest; `aged` when the month after it is over too. */
export function untruths(flow: Flow, knowledge: Knowledge, aged: boolean): string[] {
  const items = flow.items.all();
  const wrong: string[] = [];
  const known: KnownGroup[] = [];
  for (const told of knowledge.groups) {
    const group = storedOf(items, told);
    if (!group) {
      if (told.sure) wrong.push(`lost: the registration of ${told.email}`);
      continue;
    }
    known.push({ told, group });
    wrong.push(...checkState(told, group, aged), ...checkEvents(items, group));
    const people = items.filter(
      ({ PK, SK }) =>
        PK === partitions.group + group.id && String(SK).startsWith(sortKeys.coordinator),
    );
    const isGone = group.status === 'expired' || group.forgottenAt !== undefined;
    if (people.length !== (isGone ? 0 : 1))
      wrong.push(`${told.email}: ${people.length} coordinators of a group that is ${group.status}`);
  }
  const strangers =
    items.filter(({ PK, SK }) => String(PK).startsWith(partitions.group) && SK === sortKeys.state)
      .length - known.length;
  if (strangers !== 0) wrong.push(`${strangers} groups that nobody registered`);
  for (const { deciders, email } of knowledge.groups) {
    for (const [version, count] of deciders)
      if (count > 1) wrong.push(`${email}: ${count} officers decided on version ${version}`);
  }
  wrong.push(
    ...checkNeighbours(flow, items, known),
    ...checkResidents(items, knowledge, known, aged),
    ...checkOutbox(flow, items),
  );
  if (!aged)
    wrong.push(...missingLetters(flow.mail.mails, expectedLetters(flow, items, knowledge, known)));
  return wrong;
}

function storedOf(items: readonly Item[], told: ToldGroup): Group | undefined {
  const coordinator = items.find(
    ({ SK, email }) => String(SK).startsWith(sortKeys.coordinator) && email === told.email,
  );
  const id = told.id ?? coordinator?.['groupId'];
  const item = items.find(
    ({ PK, SK }) => PK === `${partitions.group}${String(id)}` && SK === sortKeys.state,
  );
  return item && parseGroup(item);
}

function checkState({ sure, maybe, email }: ToldGroup, group: Group, aged: boolean): string[] {
  const possible = [...(sure ? [sure] : []), ...maybe];
  const fits = (state: GroupState) =>
    statusNow(state, aged) === group.status && isDeepStrictEqual(state.polygon, group.area.polygon);
  if (!possible.some(fits))
    return [
      `lost: ${email} was told ${possible.map(({ status }) => status).join(' or ')}, and it is ${group.status}, or with another area`,
    ];
  const mustForget = aged && (group.status === 'closed' || group.status === 'rejected');
  return mustForget && (group.forgottenAt === undefined || group.name !== '')
    ? [`${email}: personal data are kept after their time`]
    : [];
}

function statusNow({ status }: GroupState, aged: boolean): GroupState['status'] {
  return aged && status === 'submitted' ? 'expired' : status;
}

/** A state never goes without its event, nor an event without its state: one for each version. */
function checkEvents(items: readonly Item[], { id, version }: Group): string[] {
  const data = eventsOf(items, id).map(
    (event) => event['data'] as { version?: number; joining?: string },
  );
  const versions = data
    .flatMap((each) => (each.version === undefined ? [] : [each.version]))
    .sort((a, b) => a - b);
  const wanted = Array.from({ length: version }, (_, index) => index + 1);
  const unlike = isDeepStrictEqual(versions, wanted)
    ? []
    : [`group ${id} of version ${version} has events of versions ${versions.join(' ')}`];
  return [...unlike, ...twice(eventsOf(items, id))];
}

/** What happens once in the life of a coordinator or of a request to join. */
const once: ReadonlySet<unknown> = new Set([
  'CoordinatorEnrolled',
  'JoinRequested',
  'JoinConfirmed',
  'JoinAnswered',
  'JoinEnded',
  'JoinLapsed',
]);

function twice(events: readonly Item[]): string[] {
  const seen = new Set<string>();
  return events
    .filter(({ name }) => once.has(name))
    .flatMap(({ name, data }) => {
      const { coordinatorId, joinRequestId = coordinatorId } = data as {
        coordinatorId?: string;
        joinRequestId?: string;
      };
      const effect = `${String(name)} ${joinRequestId}`;
      if (seen.has(effect)) return [`duplicated: ${effect}`];
      seen.add(effect);
      return [];
    });
}

/** Every event reached the bus and is marked. */
function checkOutbox(flow: Flow, items: readonly Item[]): string[] {
  const events = items.filter(
    ({ SK, planted }) => String(SK).startsWith(sortKeys.event) && planted !== true,
  );
  return events.flatMap(({ id, name, pendingKind }) => [
    ...(flow.bus.taken.has(String(id))
      ? []
      : [`lost: ${String(name)} ${String(id)} never reached the bus`]),
    ...(pendingKind === undefined
      ? []
      : [`${String(name)} ${String(id)} is not marked as published`]),
  ]);
}
