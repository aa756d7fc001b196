import * as z from 'zod';
import { defineEvent, mailboxId, officerId, version } from './define-event.ts';

export const mailboxEnded = defineEvent({
  name: 'MailboxEnded',
  summary:
    'A mailbox was removed from the desk, or its address changed: a desk manager (`byOfficerId`) removed or changed it, or an operator loaded another desk; `deskVersion` is the version of the desk after the change.',
  storedIn: 'desk',
  data: z.strictObject({
    mailboxId,
    deskVersion: version,
    byOfficerId: officerId.optional(),
  }),
  example: { mailboxId: 'wijkagent-dongen', deskVersion: 2 },
  broken: [
    { why: 'no version', data: { mailboxId: 'wijkagent-dongen' } },
    {
      why: 'an address in addition to the ids',
      data: { mailboxId: 'wijkagent-dongen', deskVersion: 2, email: 'a@b.example' },
    },
  ],
});
