import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const groupForgotten = defineEvent({
  name: 'GroupForgotten',
  summary:
    'The retention period of a rejected or closed group ended; its coordinators and all free text were removed.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 7 },
  broken: [
    { why: 'no version', data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766' } },
    {
      why: 'a name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 7,
        name: 'Groep Test',
      },
    },
  ],
});
