import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid } from './define-event.ts';

export const starterFollowedUp = defineEvent({
  name: 'StarterFollowedUp',
  summary: 'An officer got in touch with somebody who wants to start a group.',
  storedIn: 'starterHistory',
  data: z.strictObject({ starterId: ulid, municipality: municipalityCode, officerId }),
  example: {
    starterId: '01KAM0000000000000000000S1',
    municipality: 'GM0766',
    officerId: 'oov-dongen',
  },
  broken: [
    {
      why: 'no officer',
      data: { starterId: '01KAM0000000000000000000S1', municipality: 'GM0766' },
    },
    {
      why: 'a note in addition to the ids',
      data: {
        starterId: '01KAM0000000000000000000S1',
        municipality: 'GM0766',
        officerId: 'oov-dongen',
        note: 'vrije tekst',
      },
    },
  ],
});
