import { endOfDayAfter } from '../../../shared/domain/platform/time.ts';

/**
 * Most tokens, such as those for deciding on a registration or answering a question, are valid until the end of the day
 * that is this many days ahead.
 */
const tokenDays = 30;

/**
 * Number of days for which a coordinator can manage the group with the token in the welcome letter. A yearly renewal is
 * valid for the same period.
 */
const manageDays = 366;

export function manageTokenExpiry(now: Date): Date {
  return endOfDayAfter(now, manageDays);
}

export function tokenExpiry(now: Date): Date {
  return endOfDayAfter(now, tokenDays);
}
