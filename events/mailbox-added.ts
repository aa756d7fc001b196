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
    'A mailbox was added to the desk: by the desk manager whose id is `byOfficerId` or, if that is absent, by an operator who loaded a desk; `deskVersion` is the version of the desk after the change.',
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
