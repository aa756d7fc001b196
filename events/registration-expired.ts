import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const registrationExpired = defineEvent({
  name: 'RegistrationExpired',
  summary: 'The email address was not confirmed in time; the personal data was removed.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 2 },
  broken: [
    { why: 'no version', data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766' } },
    {
      why: 'an unknown field',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 2,
        email: 'a@b.example',
      },
    },
  ],
});
