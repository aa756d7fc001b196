import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const groupRegistered = defineEvent({
  name: 'GroupRegistered',
  summary: 'A group was registered on the web form; the email address is not yet confirmed.',
  storedIn: 'registration',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 1 },
  broken: [
    { why: 'no municipality', data: { groupId: '01KAM0000000000000000000G1', version: 1 } },
    {
      why: 'a name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 1,
        name: 'Groep Test',
      },
    },
  ],
});
