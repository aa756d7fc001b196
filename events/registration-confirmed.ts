import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const registrationConfirmed = defineEvent({
  name: 'RegistrationConfirmed',
  summary:
    "The coordinator confirmed the email address; the registration is now waiting for the officers' decision.",
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 2 },
  broken: [
    {
      why: 'version 0',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 0 },
    },
    {
      why: 'an id that is not a ULID',
      data: { groupId: 'LS-7KQ4M', municipality: 'GM0766', version: 2 },
    },
  ],
});
