import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerChanged = defineEvent({
  name: 'OfficerChanged',
  summary:
    'The roles, scope or other details of an officer have changed; the officer has to sign in again.',
  storedIn: 'officer',
  data: z.strictObject({ officerId, byOfficerId: officerId.optional() }),
  example: { officerId: '01kam0000000000000000000f1' },
  broken: [
    { why: 'no officer', data: {} },
    {
      why: 'a name in addition to the ids',
      data: { officerId: '01kam0000000000000000000f1', name: 'vrije tekst' },
    },
  ],
});
