import { expect, it } from 'vitest';
import type { LetterSources } from '../../../../../functions/mail/send-mail/letter-rule.ts';
import { tokenUrl } from '../../../../../functions/mail/send-mail/token-url.ts';
import { tokenFrom } from '../../../../../shared/domain/platform/token.ts';
import { allPurposes } from '../../../../../shared/routes/token-holders.ts';
import { coordinatorId, groupId, now } from '../../../../support/builders.ts';

const sources = {
  siteUrl: 'https://buurtkring.example/langstraat',
  tokenIssuer: { issue: async () => tokenFrom(new Uint8Array(16).fill(171)) },
} as unknown as LetterSources;

it.each(allPurposes)('The link of a mail to %s fits on one line', async (purpose) => {
  const claims = { purpose, subjectId: groupId(1), recipientId: coordinatorId(1), version: 1 };

  const url = await tokenUrl(claims, now, sources);

  // A URL must fit on one line of plain text, because mail programs break lines after 998 characters. It must also be
  // short enough for people to copy.
  expect(url.length).toBeLessThanOrEqual(104);
  expect(url).toMatch(/^https:\/\/[a-z./]+\/[0-9A-Z]{26}#[a-z2-7]{26}$/);
});
