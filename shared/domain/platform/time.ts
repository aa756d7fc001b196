export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** The moment this many days after `moment`, counting each day as exactly 24 hours. */
export function daysAfter(moment: Date | string, days: number): Date {
  return new Date(new Date(moment).getTime() + days * dayMs);
}
