import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerAdmitted = defineEvent({
  name: 'OfficerAdmitted',
  summary: 'Somebody who works for the police or a municipality was given access to the desk.',
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
