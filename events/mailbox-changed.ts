import * as z from 'zod';
import { defineEvent, mailboxId, officerId, version } from './define-event.ts';

const example = {
  mailboxId: '01kam0000000000000000000x1',
  deskVersion: 3,
  byOfficerId: '01kam0000000000000000000f2',
} as const;

export const mailboxChanged = defineEvent({
  name: 'MailboxChanged',
  summary:
    'A desk manager changed the title, address, kind or municipalities of a mailbox; if the address changed, MailboxEnded reports that the earlier address no longer receives mail.',
  storedIn: 'desk',
  data: z.strictObject({ mailboxId, deskVersion: version, byOfficerId: officerId }),
  example,
  broken: [
    { why: 'no manager', data: { mailboxId: example.mailboxId, deskVersion: 3 } },
    { why: 'an address in addition to the ids', data: { ...example, email: 'a@b.example' } },
  ],
});
