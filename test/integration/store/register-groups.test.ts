import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange, IdempotencyKeyReused } from '../../../shared/domain/errors.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import { correctUnconfirmed } from '../../../shared/domain/groups/unconfirmed-correction.ts';
import { dynamoCoordinators } from '../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { dynamoOutbox } from '../../../shared/store/platform/outbox.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { groupId, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { newRegistration, idempotencyKey } from '../../support/group-story.ts';
import { loseNextResponse } from '../../support/lost-response.ts';
import { uncounted } from '../../support/uncounted.ts';

let engine: TestEngine;
let table: RegionTable;
let stamp: ReturnType<typeof stampAt>;
let registrations: RegistrationRepository;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  stamp = stampAt();
  registrations = dynamoRegistrations(table, stamp);
});

const groupsStored = async () =>
  (await itemsOf(table, partitions.registration)).filter(({ SK }) => SK === 'STATE');
const eventsStored = async () =>
  (await itemsOf(table, partitions.registration)).filter(({ SK }) =>
    String(SK).startsWith('EVENT#'),
  );

/** A correction that does not change the contact details. */
function corrected(
  before: ReturnType<typeof newRegistration>,
  body: Parameters<typeof correctUnconfirmed>[1],
) {
  const change = correctUnconfirmed(before, body, { now, termsVersion: '2026-11' });
  return { ...change, coordinator: { ...before.coordinator, ...change.coordinator } };
}

describe('A registration', () => {
  it('is read back unchanged, with its coordinator', async () => {
    const change = newRegistration(1);

    await registrations.register(change, idempotencyKey(1), uncounted);

    expect(await registrations.find(groupId(1))).toEqual(change.group);
    expect(await registrations.coordinators(groupId(1))).toEqual([change.coordinator]);
  });

  it('by an officer is read back unchanged, and so is what its coordinator corrects', async () => {
    const onBehalf = {
      officerId: '01kam0000000000000000000f1',
      officerTitle: 'Wijkagent Dongen',
      organisation: 'police',
      conversation: 'phone',
    } as const;
    const before = newRegistration(1, { onBehalf });
    await registrations.register(before, idempotencyKey(1), uncounted);
    const body = { correction: { participants: 12 }, own: { name: 'Test Ander' } };
    const change = corrected(before, body);

    await registrations.correct(before, change);

    expect(await registrations.find(groupId(1))).toEqual(change.group);
    expect(change.group).toMatchObject({ onBehalf, participants: 12, version: 2 });
    expect(await registrations.coordinators(groupId(1))).toEqual([change.coordinator]);
    await expect(registrations.correct(before, change)).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('is not corrected once mail to its coordinator has bounced since it was read', async () => {
    const before = newRegistration(1);
    await registrations.register(before, idempotencyKey(1), uncounted);
    const { id: mailedId } = before.coordinator;
    await dynamoCoordinators(table, stamp).saveMailState(
      { ...before.coordinator, mailState: 'bouncing' },
      { name: 'MailBounced', data: { groupId: groupId(1), coordinatorId: mailedId } },
    );
    const change = corrected(before, {});

    await expect(registrations.correct(before, change)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await registrations.find(groupId(1))).toEqual(before.group);
  });

  it('is stored with its event, which is waiting to be published', async () => {
    await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);

    expect(await eventsStored()).toHaveLength(1);
    expect(
      (await dynamoOutbox(table).unpublishedBefore(later({ hours: 1 }), 10)).events,
    ).toMatchObject([
      {
        time: stamp.clock().toISOString(),
        event: { name: 'GroupRegistered', data: { groupId: groupId(1) } },
      },
    ]);
  });

  it('is stored once and acknowledged when the response from the table is lost', async () => {
    loseNextResponse(table);

    const group = await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);

    expect(group.id).toBe(groupId(1));
    expect(await groupsStored()).toHaveLength(1);
    expect(await eventsStored()).toHaveLength(1);
  });

  it('that does not exist is not found', async () => {
    expect(await registrations.find(groupId(9))).toBeUndefined();
    expect(await dynamoGroups(table, stamp).findByReference('LS-00000')).toBeUndefined();
    expect(await registrations.coordinators(groupId(9))).toEqual([]);
  });

  it('with an id that already exists stores nothing at all', async () => {
    await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);
    const before = await itemsOf(table);

    await expect(
      registrations.register(newRegistration(1), idempotencyKey(2), uncounted),
    ).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await itemsOf(table)).toEqual(before);
  });
});

describe('The same idempotency key', () => {
  it('with the same body returns the first group and stores nothing', async () => {
    const first = await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);
    const before = await itemsOf(table);

    const again = await registrations.register(newRegistration(2), idempotencyKey(1), uncounted);

    expect(again).toEqual(first);
    expect(await itemsOf(table)).toEqual(before);
  });

  it('with a different body is refused and stores nothing', async () => {
    await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);
    const before = await itemsOf(table);

    await expect(
      registrations.register(
        newRegistration(2),
        { ...idempotencyKey(1), body: 'other' },
        uncounted,
      ),
    ).rejects.toBeInstanceOf(IdempotencyKeyReused);

    expect(await itemsOf(table)).toEqual(before);
  });

  it('twenty times at once gives one group and one event', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);

    const groupsReturned = await Promise.all(
      numbers.map((number) =>
        registrations.register(newRegistration(number), idempotencyKey(1), uncounted),
      ),
    );

    expect(new Set(groupsReturned.map(({ id }) => id)).size).toBe(1);
    expect(await groupsStored()).toHaveLength(1);
    expect(await eventsStored()).toHaveLength(1);
  });

  it('is a new request after a day, even while the expired one is still in the table', async () => {
    await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);
    stamp.moveTo(later({ hours: 24, seconds: 1 }));

    const second = await registrations.register(
      newRegistration(2),
      {
        ...idempotencyKey(1),
        body: 'other',
      },
      uncounted,
    );

    expect(second.id).toBe(groupId(2));
    expect(await groupsStored()).toHaveLength(2);
  });

  it('is still the same request in the last second of the day', async () => {
    await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);
    stamp.moveTo(later({ hours: 24 }));

    const again = await registrations.register(newRegistration(2), idempotencyKey(1), uncounted);

    expect(again.id).toBe(groupId(1));
  });

  it('is not reported as reused after a day', async () => {
    await registrations.register(newRegistration(1), idempotencyKey(1), uncounted);
    stamp.moveTo(later({ hours: 25 }));

    // The id already exists, so the write is refused even though the idempotency key is free.
    await expect(
      registrations.register(
        newRegistration(1),
        { ...idempotencyKey(1), body: 'other' },
        uncounted,
      ),
    ).rejects.toBeInstanceOf(ConcurrentChange);
  });
});
