import { Cron } from 'croner';
import { StartRefused } from '../start-refused.ts';

/** Returns the next time after `from` at which the schedule fires; undefined if it never fires again. */
export type NextFire = (from: Date) => Date | undefined;

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const anyDay = (field: string): string => (field === '?' ? '*' : field);

/** Parses `rate(5 minutes)` and `cron(min hour day month weekday year)` in EventBridge's syntax. */
export function parseSchedule(expression: string, timezone: string, where: string): NextFire {
  const [, value = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const period = Number(value) * (unitMs[unit] ?? 0);
  if (period > 0) return (from) => new Date(from.getTime() + period);
  const fields = /^cron\(([^)]+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6)
    throw new StartRefused(
      `${where}: the local runtime does not support the schedule ${expression}.`,
    );
  const [minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  // EventBridge numbers weekdays from 1 (Sunday); cron numbers them from 0.
  const days = weekday.replaceAll(/(?<![#\w])[1-7](?!\w)/g, (number) => String(Number(number) - 1));
  try {
    const cron = new Cron(['0', minute, hour, anyDay(day), month, anyDay(days), year].join(' '), {
      timezone,
      paused: true,
    });
    return (from) => cron.nextRun(from) ?? undefined;
  } catch (error) {
    throw new StartRefused(`${where}: the local runtime cannot parse the schedule ${expression}.`, {
      cause: error,
    });
  }
}
