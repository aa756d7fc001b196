import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const registrationReminderDue = defineEvent({
  name: 'RegistrationReminderDue',
  summary: 'A registration has been waiting for a decision or an answer for `days` days.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    version,
    days: z.int().min(1),
  }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 4, days: 3 },
  broken: [
    {
      why: 'no version',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', days: 3 },
    },
    {
      why: 'an address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 4,
        days: 3,
        email: 'a@b.example',
      },
    },
  ],
});
