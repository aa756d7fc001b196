import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorJoined = defineEvent({
  name: 'CoordinatorJoined',
  summary: 'Somebody who was invited became a coordinator of the group.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, coordinatorId: ulid }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    coordinatorId: '01KAM0000000000000000000C1',
  },
  broken: [
    {
      why: 'no coordinator',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
      },
    },
    {
      why: 'a name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        coordinatorId: '01KAM0000000000000000000C1',
        name: 'Test',
      },
    },
  ],
});
