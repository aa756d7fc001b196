import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const registrationCorrected = defineEvent({
  name: 'RegistrationCorrected',
  summary: 'The coordinator corrected the registration before confirming the email address.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 2 },
  broken: [
    { why: 'no group', data: { municipality: 'GM0766', version: 2 } },
    {
      why: 'what was corrected in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 2,
        name: 'Groep Test',
      },
    },
  ],
});
