import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const successorNominated = defineEvent({
  name: 'SuccessorNominated',
  summary:
    'The first coordinator asked another coordinator of the group to become the first coordinator.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    nominationId: ulid,
    /** The coordinator who was asked. */
    coordinatorId: ulid,
    byCoordinatorId: ulid,
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    nominationId: '01KAM0000000000000000000N1',
    coordinatorId: '01KAM0000000000000000000C2',
    byCoordinatorId: '01KAM0000000000000000000C1',
  },
  broken: [
    {
      why: 'nobody was asked',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        nominationId: '01KAM0000000000000000000N1',
        byCoordinatorId: '01KAM0000000000000000000C1',
      },
    },
    {
      why: 'a name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        nominationId: '01KAM0000000000000000000N1',
        coordinatorId: '01KAM0000000000000000000C2',
        byCoordinatorId: '01KAM0000000000000000000C1',
        name: 'Test',
      },
    },
  ],
});
