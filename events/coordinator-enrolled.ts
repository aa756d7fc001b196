import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorEnrolled = defineEvent({
  name: 'CoordinatorEnrolled',
  summary:
    "A coordinator of an active group was enrolled in the coordinators' circle of the municipality.",
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
      why: 'an address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        municipality: 'GM0766',
        email: 'a@b.example',
      },
    },
  ],
});
