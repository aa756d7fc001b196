import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const starterConfirmed = defineEvent({
  name: 'StarterConfirmed',
  summary:
    'Somebody who wants to start a group confirmed the email address and wants to be contacted.',
  storedIn: 'starterHistory',
  data: z.strictObject({ starterId: ulid, municipality: municipalityCode }),
  example: { starterId: '01KAM0000000000000000000S1', municipality: 'GM0766' },
  broken: [
    { why: 'no municipality', data: { starterId: '01KAM0000000000000000000S1' } },
    {
      why: 'an address in addition to the ids',
      data: {
        starterId: '01KAM0000000000000000000S1',
        municipality: 'GM0766',
        email: 'a@b.example',
      },
    },
  ],
});
