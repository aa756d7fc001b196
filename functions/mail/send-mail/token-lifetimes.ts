import { daysAfter } from '../../../shared/domain/platform/time.ts';

/**
 * Number of days for which most tokens are valid, such as those for deciding on a registration and answering a
 * question.
 */
const tokenDays = 30;

/**
 * Number of days for which a coordinator can manage the group with the token in the welcome letter. A yearly renewal is
 * valid for the same period.
 */
const manageDays = 366;

export function manageTokenExpiry(now: Date): Date {
  return daysAfter(now, manageDays);
}

export function tokenExpiry(now: Date): Date {
  return daysAfter(now, tokenDays);
}
