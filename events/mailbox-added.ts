import * as z from 'zod';
import { defineEvent, mailboxId, officerId, version } from './define-event.ts';

const example = {
  mailboxId: '01kam0000000000000000000x1',
  deskVersion: 3,
  byOfficerId: '01kam0000000000000000000f2',
} as const;

export const mailboxAdded = defineEvent({
  name: 'MailboxAdded',
  summary:
    'A mailbox came on the desk: a desk manager (byOfficerId) added it, or an operator loaded a desk with it; `deskVersion` is the version of the desk after that.',
  storedIn: 'desk',
  data: z.strictObject({
    mailboxId,
    deskVersion: version,
    byOfficerId: officerId.optional(),
  }),
  example,
  broken: [
    { why: 'no version', data: { mailboxId: example.mailboxId } },
    { why: 'an address in addition to the ids', data: { ...example, email: 'a@b.example' } },
  ],
});
