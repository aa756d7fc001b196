import { isDeepStrictEqual } from 'node:util';
import type { EventName } from '../../../events/catalogue.ts';
import { isEnding } from '../../../events/endings.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { parseGroup } from '../../../shared/store/groups/group-items.ts';
import {
  erasureKey,
  idempotencyItemKey,
  partitions,
  sortKeys,
} from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import { checkNeighbours } from './check-neighbours.ts';
import { checkResidents } from './check-residents.ts';
import { expectedLetters, missingLetters } from './expected-letters.ts';
import type { GroupState, Expectations, ExpectedGroup } from './expected-state.ts';
import type { Flow } from './flow.ts';
import { eventsOf, isStoredFor, type KnownGroup } from './known-group.ts';

/**
 * Describes everything that is wrong with the final state. Call this once the system is idle;
 * `aged` is true if enough time has passed for old data to have been removed.
 */
export function checkFinalState(flow: Flow, expectations: Expectations, aged: boolean): string[] {
  const items = flow.items.all().filter(({ planted }) => planted !== true);
  const wrong: string[] = [];
  const knownGroups: KnownGroup[] = [];
  for (const expected of expectations.groups) {
    const group = storedOf(items, expected);
    if (!group) {
      if (expected.known) wrong.push(`lost: the registration of ${expected.email}`);
      continue;
    }
    const known = { expected, group };
    knownGroups.push(known);
    wrong.push(...checkState(expected, group, aged), ...checkEvents(items, known));
    const people = items.filter(
      (item) =>
        isStoredFor(item, expected, group.id) &&
        String(item['SK']).startsWith(sortKeys.coordinator),
    );
    const isGone = group.status === 'expired' || group.forgottenAt !== undefined;
    if (people.length !== (isGone ? 0 : 1))
      wrong.push(
        `${expected.email}: the group has ${people.length} coordinators and is ${group.status}`,
      );
  }
  const unknownGroups =
    items.filter(
      ({ PK, SK }) =>
        [partitions.registration, partitions.group].some((kind) => String(PK).startsWith(kind)) &&
        SK === sortKeys.state,
    ).length - knownGroups.length;
  if (unknownGroups !== 0) wrong.push(`${unknownGroups} stored groups that nobody registered`);
  for (const { deciders, email } of expectations.groups) {
    for (const [version, count] of deciders)
      if (count > 1)
        wrong.push(
          `${email}: ${count} officers were told that their decision on version ${version} counts`,
        );
  }
  wrong.push(
    ...checkNeighbours(flow, items, knownGroups),
    ...checkResidents(items, expectations, knownGroups, aged),
    ...checkOutbox(flow, items),
    ...checkErasures(items),
  );
  if (!aged)
    wrong.push(
      ...missingLetters(flow.mail.mails, expectedLetters(flow, items, expectations, knownGroups)),
    );
  return wrong;
}

/**
 * The stored group. If the coordinator never got the first letter, the group is found by its idempotency key: after a
 * long outage, the registration has expired without that letter being sent, and no longer contains an address.
 */
function storedOf(items: readonly Item[], expected: ExpectedGroup): Group | undefined {
  const { PK } = idempotencyItemKey(expected.regionId, expected.idempotencyKey);
  const response = items.find((item) => item.PK === PK)?.['response'] as { id: string } | undefined;
  const id = expected.id ?? response?.id;
  const item = items.find(
    (each) => isStoredFor(each, expected, String(id)) && each['SK'] === sortKeys.state,
  );
  return item && parseGroup(item);
}

function checkState(
  { known, possible, email }: ExpectedGroup,
  group: Group,
  aged: boolean,
): string[] {
  const allowed = [...(known ? [known] : []), ...possible];
  const fits = (state: GroupState) =>
    statusNow(state, aged) === group.status && isDeepStrictEqual(state.polygon, group.area.polygon);
  if (!allowed.some(fits))
    return [
      `lost: ${email} knows the group as ${allowed.map(({ status }) => status).join(' or ')}, but it is ${group.status}, or has another area`,
    ];
  const mustForget = aged && (group.status === 'closed' || group.status === 'rejected');
  return mustForget && (group.forgottenAt === undefined || group.name !== '')
    ? [`${email}: personal data are kept too long`]
    : [];
}

function statusNow({ status }: GroupState, aged: boolean): GroupState['status'] {
  return aged && status === 'submitted' ? 'expired' : status;
}

/** The state and its event are stored together, so there must be exactly one event for each version. */
function checkEvents(items: readonly Item[], known: KnownGroup): string[] {
  const { id, version } = known.group;
  const events = eventsOf(items, known);
  const data = events.map((event) => event['data'] as { version?: number; joining?: string });
  const versions = data
    .flatMap((each) => (each.version === undefined ? [] : [each.version]))
    .sort((a, b) => a - b);
  const wanted = Array.from({ length: version }, (_, index) => index + 1);
  const mismatch = isDeepStrictEqual(versions, wanted)
    ? []
    : [`group ${id} of version ${version} has events for versions ${versions.join(' ')}`];
  return [...mismatch, ...duplicates(events)];
}

/** Events that may happen only once for each coordinator or join request. */
const once: ReadonlySet<unknown> = new Set([
  'CoordinatorEnrolled',
  'JoinRequested',
  'JoinConfirmed',
  'JoinAnswered',
  'JoinEnded',
  'JoinLapsed',
]);

function duplicates(events: readonly Item[]): string[] {
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

/** Every event must have reached the bus and been marked as published. */
function checkOutbox(flow: Flow, items: readonly Item[]): string[] {
  const events = items.filter(({ SK }) => String(SK).startsWith(sortKeys.event));
  return events.flatMap(({ id, name, pendingKind }) => [
    ...(flow.bus.accepted.has(String(id))
      ? []
      : [`lost: ${String(name)} ${String(id)} never reached the bus`]),
    ...(pendingKind === undefined
      ? []
      : [`${String(name)} ${String(id)} is not marked as published`]),
  ]);
}

/** The ledger of erasures must contain every ending, and nothing else. */
function checkErasures(items: readonly Item[]): string[] {
  const endings = items.filter(
    ({ SK, name }) => String(SK).startsWith(sortKeys.event) && isEnding(name as EventName),
  );
  const [ended, recorded] = [
    endings.map(({ regionId, time, id }) =>
      keyOf(erasureKey(String(regionId), String(time), String(id))),
    ),
    items.filter(({ PK }) => String(PK).startsWith('ERASURE#')).map(keyOf),
  ].map((keys) => keys.toSorted());
  return isDeepStrictEqual(ended, recorded)
    ? []
    : [`lost: the ledger of erasures has ${recorded?.length} entries for ${ended?.length} endings`];
}

function keyOf({ PK, SK }: { readonly PK?: unknown; readonly SK?: unknown }): string {
  return `${String(PK)} ${String(SK)}`;
}
