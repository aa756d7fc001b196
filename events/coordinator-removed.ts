import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorRemoved = defineEvent({
  name: 'CoordinatorRemoved',
  summary:
    'The personal data of one coordinator was removed, on request or by the first coordinator; the group ends if it has no other coordinator.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    coordinatorId: ulid,
    municipality: municipalityCode,
    /** The first coordinator, if that person removed the other one. */
    byCoordinatorId: ulid.optional(),
  }),
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
