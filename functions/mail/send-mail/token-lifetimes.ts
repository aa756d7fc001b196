import { daysAfter } from '../../../shared/domain/platform/time.ts';

/** Number of days that an officer has to decide and a coordinator has to answer. */
const tokenDays = 30;

/**
 * Number of days for which the token in the welcome letter lets a coordinator manage the group: as long as a yearly
 * confirmation lasts.
 */
const manageDays = 366;

export function manageTokenExpiry(now: Date): Date {
  return daysAfter(now, manageDays);
}

export function tokenExpiry(now: Date): Date {
  return daysAfter(now, tokenDays);
}
