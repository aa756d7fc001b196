import { describe, expect, it } from 'vitest';
import { mayShareContact } from '../../../../../shared/domain/groups/coordinator.ts';
import { register } from '../../../../../shared/domain/groups/registration.ts';
import {
  endOfDay,
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
  registration,
} from '../../../../support/builders.ts';

const circumstances = {
  now,
  groupId: groupId(1),
  coordinatorId: coordinatorId(1),
  termsVersion: '2026-11',
};

describe('A registration', () => {
  it('becomes a submitted group that can be confirmed for seven days', () => {
    const { group } = register(registration(), circumstances);

    expect(group).toMatchObject({
      status: 'submitted',
      version: 1,
      areaVersion: 1,
      confirmBy: endOfDay(7).toISOString(),
    });
    expect(group.reference).toBeUndefined();
  });

  it('becomes a group with everything from the form', () => {
    const { group, coordinator } = register(registration(), circumstances);

    expect(group).toEqual(groupThatIs('submitted'));
    expect(coordinator).toEqual(coordinatorOf(group));
  });

  it('gives the group its first coordinator, with the terms version and time of each consent', () => {
    const consent = { givenAt: now.toISOString(), textVersion: '2026-11' };

    const { coordinator } = register(registration(), circumstances);

    expect(coordinator).toMatchObject({
      role: 'first',
      mailState: 'ok',
      consents: { terms: consent, shareContact: consent },
    });
  });

  it('records no consent to share contact data when none was given', () => {
    const { coordinator } = register(
      registration({ consents: { terms: true, shareContact: false } }),
      circumstances,
    );

    expect(coordinator.consents).not.toHaveProperty('shareContact');
  });

  it.each([
    [true, 'given'],
    [false, 'none'],
  ] as const)('sets the briefing for briefingGiven %s to %s', (briefingGiven, briefing) => {
    expect(register(registration({ briefingGiven }), circumstances).group.briefing).toBe(briefing);
  });

  it('is reported in an event with ids only', () => {
    const { event } = register(registration(), circumstances);

    expect(event).toEqual({
      name: 'GroupRegistered',
      data: { groupId: groupId(1), municipality: 'GM0766', version: 1 },
    });
  });
});

describe('Contact data is shown to a neighbour', () => {
  const shares = coordinatorOf(groupThatIs('active'));
  const { terms } = shares.consents;
  const doesNotShare = coordinatorOf(groupThatIs('active'), { consents: { terms } });

  it.each([
    ['when both agreed', shares, shares, true],
    ['but not when only the first agreed', shares, doesNotShare, false],
    ['but not when only the second agreed', doesNotShare, shares, false],
    ['but not when nobody agreed', doesNotShare, doesNotShare, false],
  ])('%s', (_when, one, other, may) => {
    expect(mayShareContact(one, other)).toBe(may);
  });
});
