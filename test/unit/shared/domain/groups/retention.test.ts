import { describe, expect, it } from 'vitest';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { groupStepDueAt, takeDueStep } from '../../../../../shared/domain/groups/retention.ts';
import { tolerated, endOfDay, groupThatIs, later, now } from '../../../../support/builders.ts';

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
  it('is due thirty days after it ended', () => {
    expect(groupStepDueAt(group)).toEqual(endOfDay(30));
  });

  it('keeps its data until then', () => {
    expect(() => takeDueStep(group, endOfDay(30))).toThrow(TransitionRefused);
  });

  it('then loses all free text, and keeps its reference, status and deciding officer', () => {
    const { group: forgotten, event } = takeDueStep(group, later({ days: 31 }));

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

  it('is forgotten only once', () => {
    const { group: forgotten } = takeDueStep(group, later({ days: 31 }));

    expect(groupStepDueAt(forgotten)).toBeUndefined();
    expect(() => takeDueStep(forgotten, later({ days: 90 }))).toThrow(TransitionRefused);
  });
});

describe('The term of a registration that ended without a decision', () => {
  it.each([
    ['withdrawn', { withdrawnAt: now.toISOString() }, 30],
    ['expired', { lapsedAt: now.toISOString() }, 2],
  ] as const)('when it is %s ends with a day, and no earlier', (status, at, days) => {
    const group = groupThatIs(status, at);

    expect(groupStepDueAt(group)).toEqual(endOfDay(days));
    expect(() => takeDueStep(group, endOfDay(days, tolerated - 1))).toThrow(TransitionRefused);
    expect(takeDueStep(group, endOfDay(days, tolerated)).event.name).toBe('GroupForgotten');
  });
});

describe('An unconfirmed registration', () => {
  const submitted = groupThatIs('submitted');

  it('is due when it can no longer be confirmed, and then expires', () => {
    expect(groupStepDueAt(submitted)).toEqual(endOfDay(7));
    expect(takeDueStep(submitted, endOfDay(7, tolerated)).group.status).toBe('expired');
  });

  it('keeps its data until then', () => {
    expect(() => takeDueStep(submitted, endOfDay(7))).toThrow(
      'expire is not possible in state submitted',
    );
  });
});

describe('A group that ended', () => {
  it('at an unknown time is kept, rather than removed too early', () => {
    const unknown = groupThatIs('rejected', { decision: undefined });

    expect(groupStepDueAt(unknown)).toBeUndefined();
    expect(() => takeDueStep(unknown, later({ days: 900 }))).toThrow(
      'forget is not possible in state rejected',
    );
  });
});

it.each(['active', 'dormant'] as const)('nothing is due for a group that is %s', (status) => {
  expect(groupStepDueAt(groupThatIs(status))).toBeUndefined();
});
