import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { confirm, expire } from '../../../shared/domain/groups/registration.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { dynamoCoordinators } from '../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { groupItem } from '../../../shared/store/groups/group-items.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import { refusedAsConcurrent, type RegionTable, type Write } from '../../../shared/store/table.ts';
import { activeGroup, areas, coordinatorId, groupId, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import {
  idempotencyKey,
  newRegistration,
  referenceNumber,
  storyOf,
} from '../../support/group-story.ts';
import { uncounted } from '../../support/uncounted.ts';

/** Far more attempts than two simultaneous writes need. */
const maxAttempts = 20;

let engine: TestEngine;
let table: RegionTable;
let store: ReturnType<typeof storeOn>;
let sizes: number[];

function storeOn(own: RegionTable) {
  const stamp = stampAt();
  return {
    groups: dynamoGroups(own, stamp),
    registrations: dynamoRegistrations(own, stamp),
    coordinators: dynamoCoordinators(own, stamp),
  };
}

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  sizes = [];
  const counting = {
    ...table,
    transact: async (writes: readonly Write[]) => {
      sizes.push(writes.length);
      await table.transact(writes);
    },
  };
  store = storeOn(counting);
});

const keysIn = async (prefix: string) =>
  (await itemsOf(table, prefix)).map(({ SK }) => String(SK).replace(/#.*/, '')).toSorted();
const kinds = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes
    .map((outcome) =>
      outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).constructor.name,
    )
    .toSorted();
const bounced = {
  name: 'MailBounced',
  data: { groupId: groupId(1), coordinatorId: coordinatorId(1) },
} as const;

describe('A registration that is confirmed', () => {
  it('moves with its coordinator, and leaves only the event that reported it', async () => {
    const group = await storyOf(store).confirm(1);

    expect(await keysIn(partitions.registration)).toEqual(['EVENT']);
    expect(await keysIn(partitions.group)).toEqual(['COORDINATOR', 'EVENT', 'STATE']);
    expect(await store.groups.find(groupId(1))).toEqual(group);
    expect(await store.registrations.find(groupId(1))).toEqual(group);
    expect(await store.groups.coordinators(groupId(1))).toEqual([newRegistration(1).coordinator]);
  });

  it('takes two transactions of six items each, of the hundred that are allowed', async () => {
    await storyOf(store).confirm(1);

    expect(sizes).toEqual([6, 6]);
  });

  it('is acknowledged again, with the same deadline, when its form is sent again afterwards', async () => {
    const first = await store.registrations.register(
      newRegistration(1),
      idempotencyKey(1),
      uncounted,
    );
    const { group } = newRegistration(1);
    await store.registrations.confirm(group, confirm(group, referenceNumber(1), now), uncounted);

    const again = await store.registrations.register(
      newRegistration(2),
      idempotencyKey(1),
      uncounted,
    );

    expect(again).toEqual(first);
    expect(await keysIn(partitions.registration)).toEqual(['EVENT']);
  });

  it('twenty times at once becomes one group with one reference', async () => {
    const group = await storyOf(store).register(1);
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);

    const outcomes = await Promise.allSettled(
      numbers.map((number) =>
        store.registrations.confirm(group, confirm(group, referenceNumber(number), now), uncounted),
      ),
    );

    expect(kinds(outcomes)).toEqual([...numbers.slice(1).map(() => 'ConcurrentChange'), 'done']);
    expect(await keysIn(partitions.group)).toEqual(['COORDINATOR', 'EVENT', 'STATE']);
    expect(await itemsOf(table, partitions.reference)).toHaveLength(1);
  });

  it('while it expires either becomes a group or expires, never both', async () => {
    const ends = new Set<string>();
    for (let number = 1; number <= 20; number += 1) {
      const group = await storyOf(store).register(number);
      const steps = [
        () =>
          store.registrations.confirm(
            group,
            confirm(group, referenceNumber(number), now),
            uncounted,
          ),
        () => store.registrations.saveAndForget(group, expire(group, later({ days: 8 }))),
      ];

      const outcomes = await Promise.allSettled(
        (number % 2 === 0 ? steps : steps.toReversed()).map((step) => step()),
      );

      const found = await store.registrations.find(groupId(number));
      const asGroup = await store.groups.find(groupId(number));
      const left = (await itemsOf(table, partitions.registration)).filter(
        ({ PK, SK }) => String(PK).endsWith(groupId(number)) && SK === sortKeys.state,
      );
      const hasCoordinator =
        (await store.coordinators.find(groupId(number), coordinatorId(number))) !== undefined;
      expect(kinds(outcomes)).toEqual(['ConcurrentChange', 'done']);
      expect([asGroup !== undefined, left.length, hasCoordinator]).toEqual(
        found?.status === 'pending' ? [true, 0, true] : [false, 1, false],
      );
      ends.add(String(found?.status));
    }
    expect([...ends].every((status) => ['pending', 'expired'].includes(status))).toBe(true);
  });

  it('keeps a bounce that is recorded at the same moment', async () => {
    for (let number = 1; number <= 10; number += 1) {
      const { group, coordinator } = newRegistration(number);
      const data = { groupId: group.id, coordinatorId: coordinator.id };
      await storyOf(store).register(number);

      await Promise.all([
        confirmUntilDone(number),
        saveUntilDone({ ...coordinator, mailState: 'bouncing' }, { ...bounced, data }),
      ]);

      expect((await store.groups.find(group.id))?.status).toBe('pending');
      expect((await store.coordinators.find(group.id, coordinator.id))?.mailState).toBe('bouncing');
    }
  });
});

/** Retries the confirmation after a conflict, as the use case does. */
async function confirmUntilDone(number: number): Promise<void> {
  const { group } = newRegistration(number);
  await retryOnConflict(maxAttempts, () =>
    store.registrations.confirm(group, confirm(group, referenceNumber(number), now), uncounted),
  );
}

/** Retries the write after a conflict, as happens when the queue delivers its message again. */
async function saveUntilDone(
  ...recorded: Parameters<typeof store.coordinators.saveMailState>
): Promise<void> {
  await retryOnConflict(maxAttempts, () =>
    refusedAsConcurrent(store.coordinators.saveMailState(...recorded)),
  );
}

describe('A registration with the id of a known group', () => {
  it('is never found in place of that group, and cannot replace it', async () => {
    const known = activeGroup(1, areas.dongenVaart);
    const Item = groupItem('langstraat', known);
    await table.transact([{ Put: { TableName: table.name, Item } }]);
    const { group } = newRegistration(1);
    await store.registrations.register(newRegistration(1), idempotencyKey(1), uncounted);

    const confirming = store.registrations.confirm(
      group,
      confirm(group, referenceNumber(1), now),
      uncounted,
    );

    await expect(confirming).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await store.registrations.find(known.id)).toEqual(known);
    expect(await store.groups.find(known.id)).toEqual(known);
  });

  it.each(['pending', 'active'] as const)('is not read as %s', async (status) => {
    const Item = groupItem('langstraat', { ...newRegistration(1).group, status }, 'registration');
    await table.transact([{ Put: { TableName: table.name, Item } }]);

    await expect(store.registrations.find(groupId(1))).rejects.toThrow(
      'a stored item cannot be read',
    );
  });
});

describe('A registration that claims to be other pending work', () => {
  it('holds up no join request, starter or group that is due', async () => {
    const closed = await storyOf(store).close(await storyOf(store).activate(2));
    const forged = groupItem('langstraat', newRegistration(1).group, 'registration');
    const Item = { ...forged, pendingKind: 'GROUP#langstraat', pendingSince: '2020-01-01' };
    await table.transact([{ Put: { TableName: table.name, Item } }]);

    expect(await store.groups.dueBefore(later({ days: 31 }), 1)).toEqual([closed.id]);
  });
});
