import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const starterKitRequested = defineEvent({
  name: 'StarterKitRequested',
  summary: 'Somebody who wants to start a group asked for information and tips.',
  storedIn: 'starter',
  data: z.strictObject({ starterId: ulid, municipality: municipalityCode, followUp: z.boolean() }),
  example: { starterId: '01KAM0000000000000000000S1', municipality: 'GM0766', followUp: true },
  broken: [
    { why: 'no municipality', data: { starterId: '01KAM0000000000000000000S1', followUp: true } },
    {
      why: 'an address in addition to the ids',
      data: {
        starterId: '01KAM0000000000000000000S1',
        municipality: 'GM0766',
        followUp: true,
        email: 'a@b.example',
      },
    },
  ],
});
