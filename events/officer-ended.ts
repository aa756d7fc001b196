import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerEnded = defineEvent({
  name: 'OfficerEnded',
  summary: "An officer's access to the desk was ended, and so were the officer's sessions.",
  storedIn: 'officer',
  data: z.strictObject({ officerId, byOfficerId: officerId }),
  example: { officerId: '01kam0000000000000000000f1', byOfficerId: '01kam0000000000000000000f2' },
  broken: [
    { why: 'nobody who did it', data: { officerId: '01kam0000000000000000000f1' } },
    {
      why: 'a name in addition to the ids',
      data: {
        officerId: '01kam0000000000000000000f1',
        byOfficerId: '01kam0000000000000000000f2',
        name: 'vrije tekst',
      },
    },
  ],
});
