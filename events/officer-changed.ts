import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerChanged = defineEvent({
  name: 'OfficerChanged',
  summary:
    "An officer's roles, scope or other details changed, so the officer has to sign in again. `what` is the kind of change: `rights` means that the roles, the scope or the organisation changed, and `passkeys` that a desk manager reset the passkeys.",
  storedIn: 'officer',
  data: z.strictObject({
    officerId,
    byOfficerId: officerId.optional(),
    what: z.enum(['rights', 'details', 'passkeys']).optional(),
  }),
  example: { officerId: '01kam0000000000000000000f1', what: 'rights' },
  broken: [
    { why: 'no officer', data: {} },
    {
      why: 'a name in addition to the ids',
      data: { officerId: '01kam0000000000000000000f1', name: 'vrije tekst' },
    },
  ],
});
