import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorInvited = defineEvent({
  name: 'CoordinatorInvited',
  summary: 'A coordinator invited somebody, by email, to become a coordinator of the same group.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    invitationId: ulid,
    coordinatorId: ulid,
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    invitationId: '01KAM0000000000000000000N1',
    coordinatorId: '01KAM0000000000000000000C1',
  },
  broken: [
    {
      why: 'no invitation',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        coordinatorId: '01KAM0000000000000000000C1',
      },
    },
    {
      why: 'the address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        invitationId: '01KAM0000000000000000000N1',
        coordinatorId: '01KAM0000000000000000000C1',
        email: 'a@b.example',
      },
    },
  ],
});
