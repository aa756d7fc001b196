import { expect, it } from 'vitest';
import {
  manageTokenExpiry,
  tokenExpiry,
} from '../../../../../functions/mail/send-mail/token-lifetimes.ts';
import { dayMs } from '../../../../../shared/domain/platform/time.ts';
import { longestTokenDays } from '../../../../../shared/domain/platform/token.ts';
import { endOfDay, now } from '../../../../support/builders.ts';

it('A token is valid until the end of the thirtieth day', () => {
  expect(tokenExpiry(now)).toEqual(endOfDay(30));
});

it('A token to manage a group is valid until the end of the 366th day, and no token for longer', () => {
  expect(manageTokenExpiry(now)).toEqual(endOfDay(366));
  expect(manageTokenExpiry(now).getTime() - now.getTime()).toBeLessThan(
    (longestTokenDays + 1) * dayMs,
  );
});
