import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const registrationLapsed = defineEvent({
  name: 'RegistrationLapsed',
  summary:
    'A registration lapsed, because it had been waiting for a decision or an answer for 180 days; its data is removed soon afterwards.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 4 },
  broken: [
    { why: 'no version', data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766' } },
    {
      why: 'an address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 4,
        email: 'a@b.example',
      },
    },
  ],
});
