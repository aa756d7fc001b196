import { daysAfter } from '../../../shared/domain/platform/time.ts';

/** Days that an officer has to decide and a coordinator to answer. */
const tokenDays = 30;

/** Days that the welcome letter's token lets a coordinator manage the group: as long as a yearly confirmation lasts. */
const manageDays = 366;

export function manageTokenExpiry(now: Date): Date {
  return daysAfter(now, manageDays);
}

export function tokenExpiry(now: Date): Date {
  return daysAfter(now, tokenDays);
}
