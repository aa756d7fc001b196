import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerInvited = defineEvent({
  name: 'OfficerInvited',
  summary:
    'Somebody was invited to become an officer, by the desk manager whose id is `byOfficerId` or, if that is absent, by an operator.',
  storedIn: 'officer',
  data: z.strictObject({ officerId, byOfficerId: officerId.optional() }),
  example: { officerId: '01kam0000000000000000000f1', byOfficerId: '01kam0000000000000000000f2' },
  broken: [
    { why: 'no officer', data: {} },
    {
      why: 'an address in addition to the ids',
      data: {
        officerId: '01kam0000000000000000000f1',
        byOfficerId: '01kam0000000000000000000f2',
        email: 'vrije tekst',
      },
    },
  ],
});
