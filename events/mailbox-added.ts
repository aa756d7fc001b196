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
    'A desk manager added a mailbox to the desk; `deskVersion` is the version of the desk after the change.',
  storedIn: 'desk',
  data: z.strictObject({ mailboxId, deskVersion: version, byOfficerId: officerId }),
  example,
  broken: [
    { why: 'no manager', data: { mailboxId: example.mailboxId, deskVersion: 3 } },
    { why: 'an address in addition to the ids', data: { ...example, email: 'a@b.example' } },
  ],
});
