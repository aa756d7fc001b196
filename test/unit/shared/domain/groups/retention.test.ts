import { describe, expect, it } from 'vitest';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { groupDueAt, tend } from '../../../../../shared/domain/groups/retention.ts';
import { groupThatIs, later, now } from '../../../../support/builders.ts';

const ended = {
  rejected: groupThatIs('rejected', {
    decision: {
      kind: 'rejected',
      officerId: 'wijkagent-dongen',
      at: now.toISOString(),
      text: 'Een reden',
    },
  }),
  closed: groupThatIs('closed', {
    closedAt: now.toISOString(),
    answer: { text: 'Een antwoord', at: now.toISOString() },
  }),
};

describe.each(Object.entries(ended))('A %s group', (_, group) => {
  it('is due thirty days after its end', () => {
    expect(groupDueAt(group)).toEqual(later({ days: 30 }));
  });

  it('keeps its data until then', () => {
    expect(() => tend(group, later({ days: 30 }))).toThrow(TransitionRefused);
  });

  it('loses everything that was typed freely after it, and keeps reference, status and who decided', () => {
    const { group: forgotten, event } = tend(group, later({ days: 31 }));

    expect(event).toEqual({
      name: 'GroupForgotten',
      data: { groupId: group.id, municipality: group.municipality, version: group.version + 1 },
    });
    expect(forgotten).toMatchObject({
      name: '',
      status: group.status,
      reference: group.reference,
      area: { streets: '' },
    });
    expect(forgotten.answer).toBeUndefined();
    expect(forgotten.decision?.text).toBeUndefined();
    expect(forgotten.decision?.officerId).toBe(group.decision?.officerId);
  });

  it('is forgotten once', () => {
    const { group: forgotten } = tend(group, later({ days: 31 }));

    expect(groupDueAt(forgotten)).toBeUndefined();
    expect(() => tend(forgotten, later({ days: 90 }))).toThrow(TransitionRefused);
  });
});

describe('A registration that nobody confirmed', () => {
  const submitted = groupThatIs('submitted');

  it('is due when it can no longer be confirmed, and expires then', () => {
    expect(groupDueAt(submitted)).toEqual(later({ days: 7 }));
    expect(tend(submitted, later({ days: 7, seconds: 1 })).group.status).toBe('expired');
  });

  it('keeps its data until then', () => {
    expect(() => tend(submitted, later({ days: 7 }))).toThrow(
      'expire is not possible in state submitted',
    );
  });
});

describe('A group that ended', () => {
  it('in a way that says no moment is left alone, rather than removed too early', () => {
    const unknown = groupThatIs('rejected', { decision: undefined });

    expect(groupDueAt(unknown)).toBeUndefined();
    expect(() => tend(unknown, later({ days: 900 }))).toThrow(
      'forget is not possible in state rejected',
    );
  });
});

it.each(['pending', 'asked', 'active'] as const)(
  'Nothing is due of a group that is %s',
  (status) => {
    expect(groupDueAt(groupThatIs(status))).toBeUndefined();
  },
);
