import { expect, it } from 'vitest';
import { parseSchedule } from '../../../../local/schedule/expression.ts';

const from = new Date('2026-11-20T10:15:30Z');

it.each([
  ['rate(1 minute)', 'UTC', '2026-11-20T10:16:30.000Z'],
  ['rate(2 hours)', 'UTC', '2026-11-20T12:15:30.000Z'],
  ['cron(0 6 * * ? *)', 'UTC', '2026-11-21T06:00:00.000Z'],
  ['cron(0 6 * * ? *)', 'Europe/Amsterdam', '2026-11-21T05:00:00.000Z'],
  ['cron(30 9 ? * 1 *)', 'UTC', '2026-11-22T09:30:00.000Z'],
  ['cron(30 9 ? * MON-FRI *)', 'UTC', '2026-11-23T09:30:00.000Z'],
  ['cron(0 0 1 1 ? 2027)', 'UTC', '2027-01-01T00:00:00.000Z'],
])('%s in %s fires next at %s', (expression, timezone, expected) => {
  const next = parseSchedule(expression, timezone, 'a rule');

  expect(next(from)?.toISOString()).toBe(expected);
});

it.each(['rate(1 fortnight)', 'cron(0 6 * *)', 'at(2026-11-21T10:00:00)', 'cron(99 6 * * ? *)'])(
  '%s stops the start and names the rule',
  (expression) => {
    expect(() => parseSchedule(expression, 'UTC', 'the rule r')).toThrow(/the rule r/);
  },
);
