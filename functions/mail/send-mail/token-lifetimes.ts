import { daysAfter } from '../../../shared/domain/platform/time.ts';

/**
 * Number of days for which most tokens are valid, such as those for deciding on a registration and answering a
 * question.
 */
const tokenDays = 30;

/**
 * Number of days for which the token in the welcome letter lets a coordinator manage the group: as long as a yearly
 * renewal is valid.
 */
const manageDays = 366;

export function manageTokenExpiry(now: Date): Date {
  return daysAfter(now, manageDays);
}

export function tokenExpiry(now: Date): Date {
  return daysAfter(now, tokenDays);
}
