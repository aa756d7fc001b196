import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerChanged = defineEvent({
  name: 'OfficerChanged',
  summary:
    'The roles, scope or other details of an officer have changed; the officer has to sign in again. `what` says what has changed: `rights` are the roles, the scope or the organisation, and `passkeys` means that a desk manager has reset them.',
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
