import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const groupRegistered = defineEvent({
  name: 'GroupRegistered',
  summary:
    'A group was registered on the web form, by the coordinator or, on behalf of the coordinator, by the officer with `officerId`; the email address has not been confirmed yet.',
  storedIn: 'registration',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    version,
    officerId: officerId.optional(),
  }),
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
