import { describe, expect, it } from 'vitest';
import {
  ensureRight,
  ensureSteppedUp,
  isOver,
  isUseToRecord,
  OutOfScope,
  scopeOf,
  StepUpNeeded,
} from '../../../../../shared/domain/desk/officer-session.ts';
import { later, now, tolerated } from '../../../../support/builders.ts';
import { officerWith } from '../../../../support/signed-in-officer.ts';

const { session } = officerWith();
const used = (at: Date) => ({ ...session, lastUsedAt: at });
const minutes = (count: number, seconds = 0) => later({ seconds: count * 60 + seconds });

describe('The session of an officer', () => {
  it('is over when it was not used for half an hour, however young it is', () => {
    expect(isOver(session, minutes(30))).toBe(false);
    expect(isOver(session, minutes(30, tolerated))).toBe(true);
  });

  it('is over after ten hours, however recently it was used', () => {
    expect(isOver(used(minutes(599)), minutes(600))).toBe(false);
    expect(isOver(used(minutes(600)), minutes(600, tolerated))).toBe(true);
  });

  it('records its use at most once a minute', () => {
    expect(isUseToRecord(session, minutes(0, 59))).toBe(false);
    expect(isUseToRecord(session, minutes(1))).toBe(true);
  });

  it('counts as stepped up for five minutes, and not at all if nobody knows when that was', () => {
    expect(() => ensureSteppedUp(session, minutes(5))).not.toThrow();
    expect(() => ensureSteppedUp(session, minutes(5, 1))).toThrow(StepUpNeeded);
    expect(() => ensureSteppedUp({ ...session, steppedUpAt: undefined }, now)).toThrow(
      StepUpNeeded,
    );
  });
});

describe('An officer who is signed in', () => {
  it('has a right in the own municipality and is refused in another', () => {
    expect(() => ensureRight(officerWith(), 'decide', 'GM0766')).not.toThrow();
    expect(() => ensureRight(officerWith(), 'decide', 'GM0784')).toThrow(OutOfScope);
    expect(scopeOf(officerWith(), 'decide')).toEqual(['GM0766']);
    expect(scopeOf(officerWith(), 'officers.manage')).toEqual([]);
  });

  it('has no rights after the end of the period', () => {
    const past = officerWith({ validUntil: later({ seconds: -1 }).toISOString() });

    expect(past.rights).toEqual({});
  });
});
