import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const consentWithdrawn = defineEvent({
  name: 'ConsentWithdrawn',
  summary: 'A coordinator withdrew the consent to share contact details with neighbours.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, coordinatorId: ulid, municipality: municipalityCode }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    coordinatorId: '01KAM0000000000000000000C1',
    municipality: 'GM0766',
  },
  broken: [
    {
      why: 'no coordinator',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766' },
    },
    {
      why: 'a name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        municipality: 'GM0766',
        name: 'Test Beheerder',
      },
    },
  ],
});
