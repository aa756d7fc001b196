import * as z from 'zod';
import { defineEvent, mailboxId, version } from './define-event.ts';

export const mailboxEnded = defineEvent({
  name: 'MailboxEnded',
  summary:
    'Another desk was loaded, without this mailbox or with another address for it; `deskVersion` is the version of that desk.',
  storedIn: 'desk',
  data: z.strictObject({ mailboxId, deskVersion: version }),
  example: { mailboxId: 'wijkagent-dongen', deskVersion: 2 },
  broken: [
    { why: 'no version', data: { mailboxId: 'wijkagent-dongen' } },
    {
      why: 'an address in addition to the ids',
      data: { mailboxId: 'wijkagent-dongen', deskVersion: 2, email: 'a@b.example' },
    },
  ],
});
