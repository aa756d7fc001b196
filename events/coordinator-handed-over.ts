import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorHandedOver = defineEvent({
  name: 'CoordinatorHandedOver',
  summary: 'The first coordinator was succeeded by another one, and became a second coordinator.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    /** The new first coordinator. */
    coordinatorId: ulid,
    fromCoordinatorId: ulid,
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    coordinatorId: '01KAM0000000000000000000C2',
    fromCoordinatorId: '01KAM0000000000000000000C1',
  },
  broken: [
    {
      why: 'no former first coordinator',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        coordinatorId: '01KAM0000000000000000000C2',
      },
    },
    {
      why: 'a name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        coordinatorId: '01KAM0000000000000000000C2',
        fromCoordinatorId: '01KAM0000000000000000000C1',
        name: 'Test',
      },
    },
  ],
});
