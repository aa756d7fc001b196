import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { confirm, expire } from '../../../shared/domain/groups/registration.ts';
import { takeDueStep } from '../../../shared/domain/groups/retention.ts';
import type {
  CoordinatorRepository,
  GroupRepository,
  RegistrationRepository,
} from '../../../shared/ports/groups.ts';
import { dynamoCoordinators } from '../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { endOfDay, coordinatorId, groupId, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';
import { uncounted } from '../../support/uncounted.ts';

let engine: TestEngine;
let table: RegionTable;
let groups: GroupRepository;
let registrations: RegistrationRepository;
let coordinators: CoordinatorRepository;
let story: ReturnType<typeof storyOf>;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  const stamp = stampAt();
  groups = dynamoGroups(table, stamp);
  registrations = dynamoRegistrations(table, stamp);
  coordinators = dynamoCoordinators(table, stamp);
  story = storyOf({ groups, registrations });
});

const eventNames = async () =>
  (await itemsOf(table))
    .filter(({ SK }) => String(SK).startsWith('EVENT#'))
    .toSorted((one, other) => (String(one['SK']) < String(other['SK']) ? -1 : 1))
    .map(({ name }) => name);
const theCoordinator = async () => {
  const coordinator = await coordinators.find(groupId(1), coordinatorId(1));
  if (!coordinator) throw new Error('the coordinator is gone');
  return coordinator;
};

describe('An unconfirmed registration', () => {
  it('is due after its deadline, not before', async () => {
    await story.register(1);

    expect(await registrations.dueBefore(endOfDay(7), 10)).toEqual([]);
    expect(await registrations.dueBefore(endOfDay(7, 1), 10)).toEqual([groupId(1)]);
  });

  it('is not due once it has been confirmed, but its first reminder is', async () => {
    await story.confirm(1);

    expect(await groups.dueBefore(later({ days: 3 }), 10)).toEqual([]);
    expect(await groups.dueBefore(later({ days: 4 }), 10)).toEqual([groupId(1)]);
  });

  it('is not due twice', async () => {
    const group = await story.register(1);

    await registrations.saveAndForget(group, expire(group, later({ days: 8 })));

    expect(await registrations.dueBefore(later({ days: 9 }), 10)).toEqual([]);
  });

  it('is returned in limited batches', async () => {
    for (const number of [1, 2, 3]) await story.register(number);

    expect(await registrations.dueBefore(later({ days: 8 }), 2)).toHaveLength(2);
  });

  it('loses its coordinator, so that the table contains no name, address or number', async () => {
    const group = await story.register(1);

    await registrations.saveAndForget(group, expire(group, later({ days: 8 })));

    expect(await registrations.coordinators(groupId(1))).toEqual([]);
    expect(JSON.stringify(await itemsOf(table))).not.toMatch(
      /Test Beheerder|beheerder@|31612345678/,
    );
    expect(await eventNames()).toEqual(['GroupRegistered', 'RegistrationExpired']);
  });

  it('keeps everything when it is confirmed just before it expires', async () => {
    const group = await story.register(1);
    await registrations.confirm(group, confirm(group, 'LS-7KQ4M', now), uncounted);
    const before = await itemsOf(table);

    await expect(
      registrations.saveAndForget(group, expire(group, later({ days: 8 }))),
    ).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await itemsOf(table)).toEqual(before);
  });
});

describe('Mail that bounces or gets a complaint', () => {
  const bounced = {
    name: 'MailBounced',
    data: { groupId: groupId(1), coordinatorId: coordinatorId(1) },
  } as const;
  const complained = { ...bounced, name: 'MailComplained' } as const;

  it('marks the coordinator once, with one event', async () => {
    await story.register(1);
    const coordinator = { ...(await theCoordinator()), mailState: 'bouncing' } as const;

    await Promise.all([1, 2, 3].map(() => coordinators.saveMailState(coordinator, bounced)));

    expect((await theCoordinator()).mailState).toBe('bouncing');
    expect(await eventNames()).toEqual(['GroupRegistered', 'MailBounced']);
  });

  it('never replaces a complaint by a bounce', async () => {
    await story.register(1);
    const coordinator = await theCoordinator();

    await coordinators.saveMailState({ ...coordinator, mailState: 'complained' }, complained);
    await coordinators.saveMailState({ ...coordinator, mailState: 'bouncing' }, bounced);

    expect((await theCoordinator()).mailState).toBe('complained');
    expect(await eventNames()).toEqual(['GroupRegistered', 'MailComplained']);
  });

  it('keeps since when mail has failed, also after a complaint', async () => {
    await story.register(1);
    const coordinator = { ...(await theCoordinator()), mailState: 'bouncing' } as const;
    await coordinators.saveMailState(coordinator, bounced);

    const complaint = dynamoCoordinators(table, stampAt(later({ days: 2 })));
    await complaint.saveMailState({ ...coordinator, mailState: 'complained' }, complained);

    expect(await theCoordinator()).toMatchObject({
      mailState: 'complained',
      mailFailsSince: now.toISOString(),
    });
  });

  it('does not bring back a removed coordinator', async () => {
    const group = await story.register(1);
    const coordinator = await theCoordinator();
    await registrations.saveAndForget(group, expire(group, later({ days: 8 })));

    await coordinators.saveMailState({ ...coordinator, mailState: 'bouncing' }, bounced);

    expect(await registrations.coordinators(groupId(1))).toEqual([]);
  });
});

describe('A closed group', () => {
  it('is due after thirty days, then keeps no coordinator and is not due again', async () => {
    const closed = await story.close(await story.activate(1));
    const due = await groups.dueBefore(endOfDay(30, 1), 10);

    await groups.saveAndForget(closed, takeDueStep(closed, later({ days: 31 })));

    expect(due).toEqual([groupId(1)]);
    expect(await groups.coordinators(groupId(1))).toEqual([]);
    expect(await groups.dueBefore(later({ days: 400 }), 10)).toEqual([]);
    expect((await groups.find(groupId(1)))?.name).toBe('');
  });
});
