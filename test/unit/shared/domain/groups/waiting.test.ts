import { describe, expect, it } from 'vitest';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { answer, ask, takeBack } from '../../../../../shared/domain/groups/decision.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { groupStepDueAt, takeDueStep } from '../../../../../shared/domain/groups/retention.ts';
import { endOfDay, groupThatIs, later, now } from '../../../../support/builders.ts';

const pending = groupThatIs('pending', { confirmedAt: now.toISOString() });
const by = { officerId: 'wijkagent-dongen', version: 2 };

/** Runs the hourly schedule over a registration, and lists the events with the day of each. */
function eventsUntil(group: Group, days: number, from = 0): string[] {
  const events: string[] = [];
  let current = group;
  for (let hours = from * 24; hours <= days * 24; hours += 1) {
    const due = groupStepDueAt(current);
    const at = later({ hours });
    if (!due || due >= at) continue;
    try {
      const { group: next, event } = takeDueStep(current, at);
      const after = 'days' in event.data ? `${event.name} ${event.data.days}` : event.name;
      events.push(`${Math.floor(hours / 24)}: ${after}`);
      current = next;
    } catch (error) {
      if (!(error instanceof TransitionRefused)) throw error;
    }
  }
  return events;
}

const whole = [
  '3: RegistrationReminderDue 3',
  '7: RegistrationReminderDue 7',
  '10: RegistrationReminderDue 10',
  '14: RegistrationReminderDue 14',
  '180: RegistrationLapsed',
  '183: GroupForgotten',
];

describe('A registration that nobody decides', () => {
  it('is reminded of after 3, 7, 10 and 14 days, lapses after 180, and is forgotten soon after', () => {
    expect(eventsUntil(pending, 400)).toEqual(whole);
  });

  it('has the same terms while a question is open', () => {
    expect(eventsUntil(ask(pending, { ...by, now }, 'Klopt het aantal?').group, 400)).toEqual(
      whole,
    );
  });

  it('starts a new wait with a question, with the answer, and with a question that is taken back', () => {
    const asked = ask(pending, { ...by, now: later({ days: 5 }) }, 'Klopt het aantal?').group;
    const answered = answer(asked, { text: 'Ja.', version: 3, now: later({ days: 9 }) }).group;
    const taken = takeBack(asked, { ...by, version: asked.version, now: later({ days: 6 }) }).group;

    expect(groupStepDueAt(asked)).toEqual(later({ days: 8 }));
    expect(groupStepDueAt(answered)).toEqual(later({ days: 12 }));
    expect(groupStepDueAt(taken)).toEqual(later({ days: 9 }));
  });

  it('is reminded of once after an interruption of the schedule, not twice', () => {
    expect(eventsUntil(pending, 9, 8)).toEqual(['8: RegistrationReminderDue 7']);
    expect(eventsUntil(pending, 30, 20)).toEqual([
      '20: RegistrationReminderDue 7',
      '20: RegistrationReminderDue 10',
      '20: RegistrationReminderDue 14',
    ]);
  });

  it('can be decided with a token from before a reminder', () => {
    const { group } = takeDueStep(pending, later({ days: 3, hours: 1 }));

    expect(ask(group, { ...by, now }, 'Klopt het aantal?').group.status).toBe('asked');
    expect(group.version).toBe(3);
  });

  it('can be decided until the end of the last day', () => {
    const reminded = { ...pending, remindedAfterDays: 14 };

    expect(() => takeDueStep(reminded, endOfDay(0))).toThrow(TransitionRefused);
    expect(groupStepDueAt(reminded)?.toISOString()).toBe('2027-05-20T21:59:59.999Z');
  });
});
