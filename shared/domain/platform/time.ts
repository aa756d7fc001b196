export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/**
 * How far apart the clocks of two functions may be. A deadline counts as passed only once this much more time has
 * passed, so that a function with a fast clock never expires anything early. The access of somebody who has just been
 * admitted begins this much earlier, so that no function with a slow clock refuses them.
 */
export const clockToleranceMs = 60_000;

/** Adds a number of days to `moment`; each day counts as exactly 24 hours. */
export function daysAfter(moment: Date | string, days: number): Date {
  return new Date(new Date(moment).getTime() + days * dayMs);
}

/** Whether a deadline has certainly passed, even if the clock that gave `now` is fast. */
export function isPast(deadline: Date | string, now: Date): boolean {
  return now.getTime() > new Date(deadline).getTime() + clockToleranceMs;
}

/** The earliest time that a slow clock may show at the given moment. */
export function earliest(moment: Date | string): Date {
  return new Date(new Date(moment).getTime() - clockToleranceMs);
}

/**
 * The end of the day `days` days after `moment`, in Amsterdam time and to the millisecond. Every period that our texts
 * describe as 'tot en met' a day ends then, so the texts are always true.
 */
export function endOfDayAfter(moment: Date | string, days: number): Date {
  const { year, month, day } = amsterdamDay(new Date(moment));
  return new Date(amsterdamMidnight(Date.UTC(year, month - 1, day + days + 1)) - 1);
}

/**
 * The number of calendar days from one moment to another, in Amsterdam: 0 within a day, and 1 from an evening to the
 * next morning.
 */
export function daysBetween(from: Date | string, to: Date | string): number {
  const [first, last] = [from, to].map((moment) => {
    const { year, month, day } = amsterdamDay(new Date(moment));
    return Date.UTC(year, month - 1, day);
  }) as [number, number];
  return (last - first) / dayMs;
}

const amsterdam = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});
/** Amsterdam is two hours ahead of UTC in summer and one hour in winter. */
const offsetsMs = [2 * hourMs, hourMs];

function amsterdamDay(moment: Date): { year: number; month: number; day: number; hour: number } {
  const parts = new Map(
    amsterdam.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour') };
}

/**
 * The moment at which a calendar day begins in Amsterdam, given the moment at which that day begins in UTC. The clocks
 * change at night but never at midnight.
 */
function amsterdamMidnight(utcMidnight: number): number {
  const found = offsetsMs
    .map((offset) => utcMidnight - offset)
    .find((moment) => amsterdamDay(new Date(moment)).hour === 0);
  if (found === undefined) throw new RangeError('no midnight in Amsterdam');
  return found;
}

/** The year, in Amsterdam, in which a moment falls. */
export function amsterdamYear(moment: Date | string): number {
  return amsterdamDay(new Date(moment)).year;
}

/** The calendar day, in Amsterdam, on which a moment falls, such as 2026-12-24. */
export function amsterdamDate(moment: Date | string): string {
  const { year, month, day } = amsterdamDay(new Date(moment));
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The first millisecond, in Amsterdam, of a calendar day such as 2026-12-24. */
export function startOfDay(day: string): Date {
  return new Date(amsterdamMidnight(Date.parse(`${day}T00:00:00.000Z`)));
}

/** The last millisecond, in Amsterdam, of a calendar day such as 2026-12-24. */
export function endOfDay(day: string): Date {
  return endOfDayAfter(startOfDay(day), 0);
}
