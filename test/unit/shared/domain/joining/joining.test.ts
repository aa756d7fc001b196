import { describe, expect, it } from 'vitest';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { groupStatuses } from '../../../../../shared/domain/groups/group.ts';
import {
  afterClosing,
  afterReply,
  afterLapse,
  initialJoining,
  setJoining,
  type Joining,
} from '../../../../../shared/domain/joining/joining.ts';
import { groupThatIs, later, now } from '../../../../support/builders.ts';

const group = groupThatIs('active');
const open = initialJoining(group);
const lapsed = (times: number, from: Joining = open): Joining =>
  Array.from({ length: times }).reduce<Joining>((joining) => afterLapse(joining, now).after, from);

describe('Joining a group', () => {
  it('pauses at the third unanswered request in a row, with one event', () => {
    expect([1, 2, 3, 4].map((times) => lapsed(times).state)).toEqual([
      'open',
      'open',
      'paused',
      'paused',
    ]);
    expect([0, 1, 2, 3].map((times) => afterLapse(lapsed(times), now).event?.name)).toEqual([
      undefined,
      undefined,
      'JoiningChanged',
      undefined,
    ]);
  });

  it('is paused since the third unanswered request, until a coordinator opens it or the group closes', () => {
    const paused = lapsed(3);
    const since = { pausedAt: now.toISOString() };

    expect(lapsed(2)).not.toHaveProperty('pausedAt');
    expect(paused).toMatchObject(since);
    expect(afterLapse(paused, later({ days: 5 })).after).toMatchObject(since);
    expect(afterReply(paused, false)?.after).toMatchObject(since);
    expect(afterReply(paused, true)?.after).not.toHaveProperty('pausedAt');
    expect(setJoining(group, paused, 'open')?.after).not.toHaveProperty('pausedAt');
    expect(afterClosing(paused)).toEqual({
      before: paused,
      after: { ...open, state: 'paused', lapses: 3, version: 4 },
    });
    expect(afterClosing(lapsed(2))).toBeUndefined();
  });

  it('does not pause when a request in between was answered', () => {
    const answered = afterReply(lapsed(2), false);

    expect(answered?.after).toMatchObject({ lapses: 0, state: 'open' });
    expect(lapsed(2, answered?.after).state).toBe('open');
  });

  it('stays full when earlier requests lapse', () => {
    expect(lapsed(3, { ...open, state: 'full' }).state).toBe('full');
  });

  it('becomes full with the answer full, and is not stored when an answer changes nothing', () => {
    expect(afterReply(open, true)).toMatchObject({
      after: { state: 'full' },
      event: { name: 'JoiningChanged', data: { joining: 'full' } },
    });
    expect(afterReply(open, false)).toBeUndefined();
  });

  it('is reopened by a coordinator, which resets the count', () => {
    const opened = setJoining(group, lapsed(3), 'open');

    expect(opened).toMatchObject({
      after: { state: 'open', lapses: 0, version: 4 },
      event: { name: 'JoiningChanged' },
    });
    expect(setJoining(group, open, 'open')).toBeUndefined();
  });

  it('is set to full by a coordinator; setting it to open also resets the count when it was open', () => {
    expect(setJoining(group, open, 'full')?.after).toEqual({ ...open, state: 'full', version: 1 });
    expect(setJoining(group, lapsed(2), 'open')).toEqual({
      before: lapsed(2),
      after: { ...open, lapses: 0, version: 3 },
    });
  });

  it.each(groupStatuses.filter((status) => status !== 'active'))(
    'cannot be set for a group that is %s',
    (status) => {
      expect(() => setJoining(groupThatIs(status), open, 'full')).toThrow(
        new TransitionRefused('set joining', status).message,
      );
    },
  );
});
