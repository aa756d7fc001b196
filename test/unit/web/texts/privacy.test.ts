import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { confirmationDays } from '../../../../shared/domain/groups/registration.ts';
import { keepDaysAfterEnd } from '../../../../shared/domain/groups/retention.ts';
import { confirmationHours, keepDays } from '../../../../shared/domain/joining/join-request.ts';
import { keepLedgerDays } from '../../../../shared/domain/mail/ledger.ts';
import { keepFirstLetterDays } from '../../../../shared/domain/platform/admission.ts';
import { keepSecurityLogDays } from '../../../../shared/domain/platform/security.ts';
import { keepFollowedUpDays, keepStarterDays } from '../../../../shared/domain/starting/starter.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { privacyTexts } from '../../../../web/texts/privacy.ts';

const page = JSON.stringify(privacyTexts.sections(langstraat));

it.each([
  ['a registration that is not confirmed', `na ${confirmationDays} dagen`],
  ['a group that is rejected or closed', `na ${keepDaysAfterEnd} dagen`],
  ['a join request that is not confirmed', `binnen ${confirmationHours} uur`],
  ['a join request', `Na ${keepDays} dagen verwijderen wij alles van uw verzoek`],
  ['a starter', `Na ${keepStarterDays} dagen`],
  ['a starter who was called', `dan is dat ${keepFollowedUpDays} dagen daarna`],
  ['network addresses of refused requests', `Dat bewaren wij ${keepSecurityLogDays} dagen`],
  ['the codes of mailboxes and senders', `hoogstens ${keepFirstLetterDays} dagen`],
  ['the emails that were sent', `onthouden wij ${keepLedgerDays} dagen`],
])('the privacy statement says how long we keep %s', (_what, words) => {
  expect(page).toContain(words);
});

it('the privacy statement takes every period from the code that keeps to it', () => {
  expect(readFileSync('web/texts/privacy.ts', 'utf8')).not.toMatch(/\d+ (dagen|dag|uur|weken)/);
});
