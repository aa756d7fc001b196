import { describe, expect, it } from 'vitest';
import {
  answer,
  approve,
  ask,
  reject,
  takeBack,
  AlreadyDecided,
  RegistrationChanged,
  type DecisionBy,
} from '../../../../../shared/domain/groups/decision.ts';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { takeWaitingStep } from '../../../../../shared/domain/groups/waiting.ts';
import { groupThatIs, later, now } from '../../../../support/builders.ts';

const first = { officerId: 'wijkagent-dongen', version: 2, now };
const second = { officerId: 'oov-dongen', version: 2, now: later({ hours: 3 }) };

const whileAsked = [
  ['approve', (asked: Group, by: DecisionBy) => approve(asked, by), 'active'],
  [
    'reject',
    (asked: Group, by: DecisionBy) => reject(asked, by, 'Er is al een groep.'),
    'rejected',
  ],
  ['take back the question', (asked: Group, by: DecisionBy) => takeBack(asked, by), 'pending'],
] as const;

function errorOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}

describe('A decision is made once:', () => {
  it.each([
    ['approved', () => approve(groupThatIs('pending'), first).group],
    ['rejected', () => reject(groupThatIs('pending'), first, 'Er is al een groep.').group],
  ] as const)('the second officer learns that it was %s, by whom and when', (kind, decide) => {
    const decided = decide();

    const error = errorOf(() => approve(decided, { ...second, version: decided.version }));

    expect(error).toBeInstanceOf(AlreadyDecided);
    expect((error as AlreadyDecided).decision).toMatchObject({
      kind,
      officerId: first.officerId,
      at: now.toISOString(),
    });
  });

  it('a second officer who asks a question learns of the open one', () => {
    const asked = ask(groupThatIs('pending'), first, 'Klopt het aantal?').group;

    const error = errorOf(() => ask(asked, second, 'Wie is de tweede coördinator?'));

    expect((error as AlreadyDecided).decision).toMatchObject({
      kind: 'asked',
      text: 'Klopt het aantal?',
    });
  });

  it.each(whileAsked)(
    'while a question is open, any officer who has seen it can %s',
    (_what, decide, status) => {
      const { group } = ask(groupThatIs('pending'), first, 'Klopt het aantal?');

      expect(decide(group, { ...second, version: group.version }).group.status).toBe(status);
    },
  );

  it.each(whileAsked)(
    'an officer who has not seen the open question and wants to %s learns who asked what and when',
    (_what, decide) => {
      const { group } = ask(groupThatIs('pending'), first, 'Klopt het aantal?');

      const error = errorOf(() => decide(group, second));

      expect(error).toBeInstanceOf(AlreadyDecided);
      expect((error as AlreadyDecided).decision).toMatchObject({
        kind: 'asked',
        officerId: first.officerId,
        at: now.toISOString(),
        text: 'Klopt het aantal?',
      });
    },
  );

  it('an officer who saw the registration before a question was asked and taken back must look again', () => {
    const asked = ask(groupThatIs('pending'), first, 'Klopt het aantal?').group;
    const pending = takeBack(asked, { ...second, version: asked.version }).group;

    for (const version of [first.version, asked.version])
      expect(() => approve(pending, { ...second, version })).toThrow(RegistrationChanged);
    expect(approve(pending, { ...second, version: pending.version }).group.status).toBe('active');
  });

  it('a reminder does not make an officer look again, not even while a question is open', () => {
    const asked = ask(groupThatIs('pending'), first, 'Klopt het aantal?').group;
    const reminded = takeWaitingStep(asked, later({ days: 3, hours: 1 })).group;

    const approved = approve(reminded, { ...second, version: asked.version }).group;

    expect([reminded.version, approved.status]).toEqual([asked.version + 1, 'active']);
  });

  it('after a question was taken back, another one can be asked', () => {
    const asked = ask(groupThatIs('pending'), first, 'Klopt het aantal?').group;
    const pending = takeBack(asked, { ...second, version: asked.version }).group;
    const seen = { version: pending.version };

    expect(pending.decision).toBeUndefined();
    expect(
      ask(pending, { ...second, ...seen }, 'Wie is de tweede?').group.decision?.officerId,
    ).toBe(second.officerId);
    expect(errorOf(() => takeBack(pending, { ...first, ...seen }))).toBeInstanceOf(
      TransitionRefused,
    );
  });

  it('a second press by the same officer decides nothing', () => {
    const decided = approve(groupThatIs('pending'), first).group;

    const error = errorOf(() => reject(decided, first, 'Toch niet.'));

    expect(error).toBeInstanceOf(AlreadyDecided);
  });

  it('an approval has no text, not even an empty one', () => {
    const { group } = approve(groupThatIs('pending'), first);

    expect(group.decision).toStrictEqual({
      kind: 'approved',
      officerId: first.officerId,
      at: now.toISOString(),
    });
    expect(group.activeSince).toBe(now.toISOString());
  });

  it('the reason for a rejection is kept with the registration, not in the event', () => {
    const { group, event } = reject(groupThatIs('pending'), first, 'Er is al een groep.');

    expect(group.decision?.text).toBe('Er is al een groep.');
    expect(JSON.stringify(event)).not.toContain('Er is al een groep');
  });

  it('the event names the officer by id only', () => {
    const { event } = approve(groupThatIs('pending'), first);

    expect(event.data).toEqual({
      groupId: groupThatIs('pending').id,
      municipality: 'GM0766',
      version: 3,
      officerId: 'wijkagent-dongen',
    });
  });
});

describe('A decision, bound to the version that the officer saw,', () => {
  it('is refused for an older version of a registration that is pending again', () => {
    const asked = ask(groupThatIs('pending'), first, 'Klopt het aantal?').group;
    const pendingAgain = answer(asked, {
      text: 'Ja, dat klopt.',
      version: asked.version,
      now,
    }).group;

    const attempt = () => approve(pendingAgain, second);

    expect(attempt).toThrow(RegistrationChanged);
  });

  it('is accepted for the version after the answer', () => {
    const asked = ask(groupThatIs('pending'), first, 'Klopt het aantal?').group;
    const pendingAgain = answer(asked, {
      text: 'Ja, dat klopt.',
      version: asked.version,
      now,
    }).group;

    const { group } = approve(pendingAgain, { ...second, version: pendingAgain.version });

    expect(group).toMatchObject({ status: 'active', activeSince: second.now.toISOString() });
  });
});

describe('An answer, bound to its question,', () => {
  it('is kept with the time at which it was given', () => {
    const { group } = answer(groupThatIs('asked'), { text: 'Ja, dat klopt.', version: 3, now });

    expect(group.answer).toEqual({ text: 'Ja, dat klopt.', at: now.toISOString() });
  });

  it('is refused when it answers an earlier question', () => {
    const group = groupThatIs('asked', { version: 5, decision: undefined });

    const attempt = () => answer(group, { text: 'Ja, dat klopt.', version: 3, now });

    expect(attempt).toThrow(RegistrationChanged);
  });
});
