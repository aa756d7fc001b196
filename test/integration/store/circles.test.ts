import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import {
  endMembership,
  enrol,
  tickMember,
  type Member,
} from '../../../shared/domain/groups/circle.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { CircleRepository } from '../../../shared/ports/groups.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { memberKey } from '../../../shared/store/keys.ts';
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

const enrolment = enrol({ id: groupId(1), municipality: dongen }, coordinatorId(1), undefined, now);
if (!enrolment) throw new Error('the first enrolment is always a change');
const member = enrolment.after;
const found = () => circles.find(dongen, coordinatorId(1));
const enrolments = async () =>
  (await itemsOf(table, 'GROUP#')).filter(({ name }) => name === 'CoordinatorEnrolled');
const ended = (before: Member) => {
  const change = endMembership(before, later({ days: 1 }));
  if (!change) throw new Error('the membership had ended already');
  return change;
};

describe('A coordinator', () => {
  it('is enrolled only in the circle of the municipality, with one event', async () => {
    await circles.save(enrolment, group);

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
      [1, 2, 3, 4, 5].map(() => circles.save(enrolment, group)),
    );

    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await enrolments()).toHaveLength(1);
  });

  it('is not enrolled when the group has closed since it was read', async () => {
    await story.close(group);

    await expect(circles.save(enrolment, group)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await found()).toBeUndefined();
    expect(await enrolments()).toEqual([]);
  });

  it('leaves when the group closes, and is recorded as having left', async () => {
    await circles.save(enrolment, group);
    const closed = await story.close(group);

    await circles.save(ended(member), closed);

    expect(await found()).toEqual(ended(member).after);
  });

  it('does not leave on the basis of a stale group', async () => {
    await circles.save(enrolment, group);
    await story.close(group);

    await expect(circles.save(ended(member), group)).rejects.toBeInstanceOf(ConcurrentChange);

    expect((await found())?.state).toBe('invited');
  });

  it('who left when the group ended can be enrolled again, with a new event', async () => {
    await circles.save(enrolment, group);
    const left = ended(member);
    await circles.save(left, group);
    const again = enrol(group, coordinatorId(1), left.after, now);

    if (again) await circles.save(again, group);

    expect(await found()).toEqual({ ...member, version: 3 });
    expect(await enrolments()).toHaveLength(2);
  });

  it('is changed only once by an officer and an event at the same time', async () => {
    await circles.save(enrolment, group);
    const tick = { tick: 'in', version: 1, officerId: 'oov-dongen', officerTitle: 'OOV' } as const;
    const ticked = tickMember(member, { ...tick, now });

    if (ticked) await circles.save(ticked);

    await expect(circles.save(ended(member), group)).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await found()).toEqual(ticked?.after);
  });

  it('stored before the source and the version were kept can be read, and changed once', async () => {
    const { source: _source, version: _version, ...stored } = member;
    const key = memberKey(table.regionId, dongen, coordinatorId(1));
    await table.transact([{ Put: { TableName: table.name, Item: { ...key, ...stored } } }]);

    const old = { ...member, version: 0 };
    expect(await found()).toEqual(old);
    expect(await circles.of(dongen)).toEqual([old]);
    await circles.save(ended(old), group);
    await expect(circles.save(ended(old), group)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await found()).toEqual(ended(old).after);
  });
});

describe('The members of a circle', () => {
  it('are read with one query, which leaves out an unreadable one and reports it', async () => {
    const third = { ...member, coordinatorId: coordinatorId(3) };
    await circles.save(enrolment, group);
    await circles.save({ after: third }, group);
    const broken = { ...memberKey(table.regionId, dongen, coordinatorId(2)), state: 'gone' };
    await table.transact([{ Put: { TableName: table.name, Item: broken } }]);
    const reported: unknown[] = [];
    let queries = 0;
    const watched: RegionTable = {
      ...table,
      log: { error: (_what, _error, { key } = {}) => reported.push(key) },
      query: async (...where) => {
        queries += 1;
        return table.query(...where);
      },
    };

    const members = await dynamoCircles(watched, stampAt()).of(dongen);

    expect(members).toEqual([member, third]);
    expect(queries).toBe(1);
    expect(reported).toEqual([`CIRCLE#langstraat#${dongen} MEMBER#${coordinatorId(2)}`]);
  });

  it('are shown with two requests, however many groups there are, and without personal data', async () => {
    const second = await story.activate(2);
    const members = [1, 2].map((number) => ({
      ...member,
      coordinatorId: coordinatorId(number),
      groupId: groupId(number),
    }));
    const sending = vi.spyOn(table.client, 'send');

    const details = await circles.detailsOf([
      ...members,
      { ...member, coordinatorId: coordinatorId(3), groupId: groupId(3) },
    ]);

    expect([...details]).toEqual([
      [
        coordinatorId(1),
        { group: { reference: group.reference, name: group.name }, role: 'first' },
      ],
      [
        coordinatorId(2),
        { group: { reference: second.reference, name: second.name }, role: 'first' },
      ],
      [coordinatorId(3), {}],
    ]);
    const read = await Promise.all(sending.mock.results.map(async ({ value }) => value as unknown));
    sending.mockRestore();
    expect(read).toHaveLength(2);
    expect(JSON.stringify(read)).not.toMatch(/Beheerder|@|\+31|coordinates/);
  });
});
