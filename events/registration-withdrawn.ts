import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const registrationWithdrawn = defineEvent({
  name: 'RegistrationWithdrawn',
  summary:
    'The owner of the mailbox withdrew the registration before a decision was made; if the address had not been confirmed, the personal data was removed.',
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
