import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const starterRemoved = defineEvent({
  name: 'StarterRemoved',
  summary: 'The personal data of somebody who asked for a starter kit was removed.',
  storedIn: 'starterHistory',
  data: z.strictObject({ starterId: ulid, municipality: municipalityCode }),
  example: { starterId: '01KAM0000000000000000000S1', municipality: 'GM0766' },
  broken: [
    { why: 'no starter', data: { municipality: 'GM0766' } },
    {
      why: 'a name in addition to the ids',
      data: { starterId: '01KAM0000000000000000000S1', municipality: 'GM0766', name: 'Iemand' },
    },
  ],
});
