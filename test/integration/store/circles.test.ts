import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { CircleRepository, Member } from '../../../shared/ports/groups.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { coordinatorId, dongen, groupId, later, loonOpZand, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';

let engine: TestEngine;
let table: RegionTable;
let circles: CircleRepository;
let story: ReturnType<typeof storyOf>;
let group: Group;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  const stamp = stampAt();
  circles = dynamoCircles(table, stamp);
  story = storyOf({
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
  });
  group = await story.activate(1);
});

const member: Member = {
  municipality: dongen,
  coordinatorId: coordinatorId(1),
  groupId: groupId(1),
  state: 'invited',
  since: now.toISOString(),
};
const found = () => circles.find(dongen, coordinatorId(1));
const enrolments = async () =>
  (await itemsOf(table, 'GROUP#')).filter(({ name }) => name === 'CoordinatorEnrolled');

describe('A coordinator', () => {
  it('is enrolled only in the circle of the municipality, with one event', async () => {
    await circles.enrol(member, group);

    expect(await found()).toEqual(member);
    expect(await circles.find(loonOpZand, coordinatorId(1))).toBeUndefined();
    expect(await enrolments()).toEqual([
      expect.objectContaining({
        data: { groupId: groupId(1), coordinatorId: coordinatorId(1), municipality: dongen },
      }),
    ]);
  });

  it('is enrolled once by five simultaneous deliveries', async () => {
    const attempts = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => circles.enrol(member, group)),
    );

    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await enrolments()).toHaveLength(1);
  });

  it('is not enrolled when the group has closed since it was read', async () => {
    await story.close(group);

    await expect(circles.enrol(member, group)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await found()).toBeUndefined();
    expect(await enrolments()).toEqual([]);
  });

  it('leaves when the group closes, and is recorded as having left', async () => {
    await circles.enrol(member, group);
    const closed = await story.close(group);
    const left = { ...member, state: 'left', since: later({ days: 1 }).toISOString() } as const;

    await circles.leave(left, closed);

    expect(await found()).toEqual(left);
  });

  it('does not leave on the basis of a stale group', async () => {
    await circles.enrol(member, group);
    await story.close(group);

    await expect(circles.leave({ ...member, state: 'left' }, group)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect((await found())?.state).toBe('invited');
  });

  it('who has left can be enrolled again, with a new event', async () => {
    await circles.enrol(member, group);
    await circles.leave({ ...member, state: 'left' }, group);

    await circles.enrol(member, group);

    expect(await found()).toEqual(member);
    expect(await enrolments()).toHaveLength(2);
  });
});
