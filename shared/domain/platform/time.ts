export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Adds a number of days to `moment`; each day counts as exactly 24 hours. */
export function daysAfter(moment: Date | string, days: number): Date {
  return new Date(new Date(moment).getTime() + days * dayMs);
}
