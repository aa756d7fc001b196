import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayMs,
  daysBetween,
  endOfDayAfter,
  isPast,
} from '../../../../../shared/domain/platform/time.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';

describe('The end of a day in Amsterdam', () => {
  it.each([
    ['in winter', '2026-11-21T10:00:00.000Z', 7, '2026-11-28T22:59:59.999Z'],
    ['in summer', '2026-07-01T10:00:00.000Z', 7, '2026-07-08T21:59:59.999Z'],
    ['of the same day', '2026-11-21T10:00:00.000Z', 0, '2026-11-21T22:59:59.999Z'],
    [
      'counted from the last second of a day',
      '2026-11-21T22:59:59.000Z',
      1,
      '2026-11-22T22:59:59.999Z',
    ],
    ['counted from midnight', '2026-11-21T23:00:00.000Z', 1, '2026-11-23T22:59:59.999Z'],
    [
      'counted from an hour that is already tomorrow',
      '2026-11-21T23:30:00.000Z',
      0,
      '2026-11-22T22:59:59.999Z',
    ],
    ['across the change to summer time', '2027-03-25T10:00:00.000Z', 7, '2027-04-01T21:59:59.999Z'],
    [
      'on the day of the change to summer time',
      '2027-03-21T10:00:00.000Z',
      7,
      '2027-03-28T21:59:59.999Z',
    ],
    [
      'on the day before the change to summer time',
      '2027-03-20T10:00:00.000Z',
      7,
      '2027-03-27T22:59:59.999Z',
    ],
    ['across the change to winter time', '2026-10-20T10:00:00.000Z', 7, '2026-10-27T22:59:59.999Z'],
    [
      'on the day of the change to winter time',
      '2026-10-18T10:00:00.000Z',
      7,
      '2026-10-25T22:59:59.999Z',
    ],
    [
      'on the day before the change to winter time',
      '2026-10-17T10:00:00.000Z',
      7,
      '2026-10-24T21:59:59.999Z',
    ],
    [
      'counted from the hour that happens twice',
      '2026-10-25T00:30:00.000Z',
      0,
      '2026-10-25T22:59:59.999Z',
    ],
    ['across a leap day', '2028-02-22T10:00:00.000Z', 7, '2028-02-29T22:59:59.999Z'],
    ['across the new year', '2026-12-31T23:30:00.000Z', 1, '2027-01-02T22:59:59.999Z'],
  ] as const)('%s', (_when, moment, days, end) => {
    expect(endOfDayAfter(moment, days).toISOString()).toBe(end);
  });

  it('is the last millisecond of the day that a letter names, whatever the moment and the term', () => {
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 400 }), (moment, days) => {
        const end = endOfDayAfter(moment, days);
        const next = new Date(end.getTime() + 1);
        expect(formatDay(next)).not.toBe(formatDay(end));
        expect(end.getTime() - moment.getTime()).toBeGreaterThanOrEqual(days * dayMs - dayMs / 24);
        expect(end.getTime() - moment.getTime()).toBeLessThan((days + 1) * dayMs + dayMs / 24);
      }),
    );
  });
});

describe('The number of days between two moments', () => {
  it.each([
    ['within a day', '2026-11-21T08:00:00.000Z', '2026-11-21T22:59:59.999Z', 0],
    ['around midnight', '2026-11-21T22:59:59.000Z', '2026-11-21T23:00:00.000Z', 1],
    [
      'from an evening to the next evening',
      '2026-11-21T18:00:00.000Z',
      '2026-11-22T22:00:00.000Z',
      1,
    ],
    ['across the change to summer time', '2027-03-27T22:30:00.000Z', '2027-03-28T22:00:00.000Z', 2],
    ['across the change to winter time', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', 0],
    ['across the new year', '2026-12-31T22:00:00.000Z', '2027-01-02T12:00:00.000Z', 2],
    ['backwards', '2026-11-22T12:00:00.000Z', '2026-11-21T12:00:00.000Z', -1],
  ])('%s', (_when, from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('is 0 until the end of the day and 1 after it, whatever the moment', () => {
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 400 }), (moment, days) => {
        const end = endOfDayAfter(moment, days);
        expect(daysBetween(moment, end)).toBe(days);
        expect(daysBetween(moment, new Date(end.getTime() + 1))).toBe(days + 1);
      }),
    );
  });
});

describe('A deadline', () => {
  const deadline = '2026-11-28T22:59:59.999Z';
  const after = (ms: number): Date => new Date(Date.parse(deadline) + ms);

  it('has not passed for a function whose clock is 50 seconds ahead', () => {
    expect(isPast(deadline, after(50_000))).toBe(false);
  });

  it('has passed a minute later, by every clock', () => {
    expect([isPast(deadline, after(60_000)), isPast(deadline, after(60_001))]).toEqual([
      false,
      true,
    ]);
  });
});
