import * as z from 'zod';
import { defineEvent, officerId, version } from './define-event.ts';

export const officerEnded = defineEvent({
  name: 'OfficerEnded',
  summary:
    'Another desk was loaded, without this officer or with another mailbox for this officer; `deskVersion` is the version of that desk.',
  storedIn: 'desk',
  data: z.strictObject({ officerId, deskVersion: version }),
  example: { officerId: 'wijkagent-dongen', deskVersion: 2 },
  broken: [
    { why: 'no version', data: { officerId: 'wijkagent-dongen' } },
    {
      why: 'a mailbox in addition to the ids',
      data: { officerId: 'wijkagent-dongen', deskVersion: 2, email: 'a@b.example' },
    },
  ],
});
