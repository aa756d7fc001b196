export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** That many days of 24 hours later. */
export function daysAfter(moment: Date | string, days: number): Date {
  return new Date(new Date(moment).getTime() + days * dayMs);
}
