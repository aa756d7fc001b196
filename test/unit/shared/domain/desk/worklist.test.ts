import { describe, expect, it } from 'vitest';
import {
  groupWork,
  lastDayIn,
  listScope,
  pausedWork,
  registrationLists,
  starterWork,
  within,
} from '../../../../../shared/domain/desk/worklist.ts';
import { worklists, type WorklistName } from '../../../../../shared/domain/desk/worklists.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { reminderDays, takeWaitingStep } from '../../../../../shared/domain/groups/waiting.ts';
import { dongen, groupId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { starterId } from '../../../../support/samples/sample-join.ts';

const confirmedAt = now.toISOString();
const pending = groupThatIs('pending', { confirmedAt });
const asked = groupThatIs('asked', {
  confirmedAt,
  decision: { kind: 'asked', officerId: 'o', at: confirmedAt, text: 'Welke straten?' },
});
const listsAfter = (group: Group, time: { days: number; seconds?: number }) =>
  registrationLists([group], later(time));
/** The group after a waiting step, such as a reminder, on each of these days. */
const reminded = (group: Group, ...days: readonly number[]): Group =>
  days.reduce((each, day) => takeWaitingStep(each, later({ days: day })).group, group);

const nextOf = (group: Group, days: number) =>
  Object.values(listsAfter(group, { days })).flat()[0]?.term;
const waitingFrom = (number: number, days: number) => ({
  ...pending,
  id: groupId(number),
  confirmedAt: later({ days }).toISOString(),
});
const pausedFrom = (number: number, days: number) => ({
  id: groupId(number),
  reference: 'LS-00001',
  name: 'Groep',
  municipality: dongen,
  pausedAt: later({ days }).toISOString(),
});

const at = (days: number) => later({ days }).toISOString();

describe('A registration in the worklist', () => {
  it.each([
    [pending, 'toDecide', 'decision'],
    [asked, 'questionOpen', 'answer'],
  ] as const)(
    'is in one list until its first reminder, and then overdue',
    (group, list, waitsFor) => {
      const [first] = reminderDays;
      const before = listsAfter(group, { days: first, seconds: -1 });
      const after = listsAfter(group, { days: first });

      expect(before[list]).toMatchObject([{ waitsFor, days: 3, since: confirmedAt }]);
      expect(Object.values(before).flat()).toHaveLength(1);
      expect(after.overdue).toMatchObject([{ waitsFor, days: 3 }]);
      expect(Object.values(after).flat()).toHaveLength(1);
    },
  );

  it.each([
    ['says since when it has an answer', 'pending', undefined, later({ days: 2 }).toISOString()],
    ['no longer does when a new question is open', 'asked', undefined, undefined],
    ['no longer does when that question was taken back', 'pending', 4, undefined],
  ] as const)('whose question was answered %s', (_what, status, takenBack, answeredAt) => {
    const answered: Group = {
      ...pending,
      status,
      decision: { kind: 'asked', officerId: 'o', at: at(status === 'asked' ? 3 : 1), text: 'Wie?' },
      answer: { text: 'Wij.', at: at(2) },
      ...(takenBack === undefined ? {} : { questionTakenBackAt: at(takenBack) }),
    };

    const [work] = Object.values(listsAfter(answered, { days: 4 })).flat();

    expect(work?.answeredAt).toBe(answeredAt);
  });

  it('that waits for a decision comes before one that waits for an answer, also if both are overdue', () => {
    const open = { ...asked, id: groupId(2) };

    const { overdue } = registrationLists([open, waitingFrom(1, 1)], later({ days: 6 }));

    expect(overdue.map(({ id }) => id)).toEqual([groupId(1), groupId(2)]);
  });

  it('says what happens next, and in how many days', () => {
    expect(nextOf(pending, 1)).toMatchObject({ what: 'reminder', inDays: 2 });
    expect(nextOf(reminded(pending, 3), 3)).toMatchObject({ what: 'reminder', inDays: 4 });
    expect(nextOf(reminded(pending, 3, 7), 7)).toMatchObject({ what: 'team-reminder', inDays: 3 });
    expect(nextOf(reminded(pending, 3, 7, 10), 11)).toMatchObject({
      what: 'coordinator-told',
      inDays: 3,
    });
    expect(nextOf(reminded(pending, 3, 7, 10, 14), 15)).toMatchObject({ what: 'expiry' });
    expect(nextOf(reminded(asked, 3, 7, 10), 11)).toMatchObject({ what: 'expiry' });
  });

  it('counts calendar days in Amsterdam, not periods of 24 hours', () => {
    const evening = { ...pending, confirmedAt: '2026-11-21T20:00:00.000Z' };
    const [work] = registrationLists([evening], new Date('2026-11-22T07:00:00.000Z')).toDecide;

    expect(work).toMatchObject({ days: 1, term: { what: 'reminder', inDays: 2 } });
  });

  it('that is due already, is due in 0 days', () => {
    expect(listsAfter(pending, { days: 4 }).overdue[0]?.term).toMatchObject({ inDays: 0 });
  });

  it('is left out once nothing is waited for', () => {
    expect(Object.values(listsAfter(groupThatIs('active'), { days: 1 })).flat()).toEqual([]);
  });

  it('comes after those that wait longer, whatever the order in which they were read', () => {
    const read = [waitingFrom(1, 0.5), waitingFrom(2, 0), waitingFrom(3, 1)];

    expect(registrationLists(read, later({ days: 2 })).toDecide.map(({ id }) => id)).toEqual(
      [2, 1, 3].map(groupId),
    );
  });
});

describe('Other work', () => {
  it('says how long a starter waits since confirming, and until when the data is kept', () => {
    const starter = {
      id: starterId(1),
      municipality: dongen,
      place: 'Rond het plein',
      requestedAt: confirmedAt,
      confirmedAt: later({ days: 1 }).toISOString(),
    };

    expect(starterWork([starter], later({ days: 3 }))).toEqual([
      {
        id: starterId(1),
        municipality: dongen,
        name: 'Rond het plein',
        since: later({ days: 1 }).toISOString(),
        days: 2,
        term: { what: 'removal', at: '2027-02-19T22:59:59.999Z', inDays: 87 },
      },
    ]);
  });

  it('says how long joining has been paused, the longest first', () => {
    expect(
      pausedWork([pausedFrom(1, 2), pausedFrom(2, 1)], later({ days: 3 })).map(({ id, days }) => [
        id,
        days,
      ]),
    ).toEqual([
      [groupId(2), 2],
      [groupId(1), 1],
    ]);
  });

  it('is limited to a scope', () => {
    const elsewhere = { ...pausedFrom(2, 1), municipality: 'GM0867' };
    const work = pausedWork([pausedFrom(1, 1), elsewhere], later({ days: 2 }));

    expect(within('region', work)).toEqual(work);
    expect(within(['GM0867'], work).map(({ id }) => id)).toEqual([groupId(2)]);
    expect(within([], work)).toEqual([]);
  });
});

describe('A list', () => {
  it.each(Object.entries(worklists))('(%s) applies where one of its rights does', (name, list) => {
    for (const right of list.rights)
      expect(listScope({ [right]: [dongen] }, name as WorklistName)).toEqual([dongen]);
    expect(listScope({ 'log.see': 'region' }, name as WorklistName)).toEqual([]);
  });

  it.each(Object.values(worklists))('($title) says for how long its work has waited', (list) => {
    expect(list.age('al 3 dagen', {})).toMatch(/^[A-Z][^.]* al 3 dagen\b[^.]*\.$/);
  });
});

describe('Work from the list of groups', () => {
  const group = { reference: 'LS-00001', name: 'Groep', municipality: dongen };

  it('counts the days since the day on which it started', () => {
    const work = groupWork({ ...group, day: '2026-11-19' }, now);

    expect(work).toEqual({ id: 'LS-00001', ...group, since: '2026-11-18T23:00:00.000Z', days: 2 });
  });

  it('has no age if that day is not known', () => {
    expect(groupWork({ ...group, day: '' }, now)).toEqual({ id: 'LS-00001', ...group });
  });

  it.each([
    ['unreachable', '2026-11-21T22:59:59.999Z', '2026-11-21'],
    ['unreachable', '2026-11-21T23:00:00.000Z', '2026-11-22'],
    ['forming', '2026-11-21T22:59:59.999Z', '2026-08-22'],
  ] as const)('is in the list %s at %s if it started by %s', (name, moment, day) => {
    expect(lastDayIn(name, new Date(moment))).toBe(day);
  });
});
