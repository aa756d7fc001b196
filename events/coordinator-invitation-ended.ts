import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorInvitationEnded = defineEvent({
  name: 'CoordinatorInvitationEnded',
  summary:
    'An invitation to become a coordinator was withdrawn or refused, and the address was removed.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, invitationId: ulid }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    invitationId: '01KAM0000000000000000000N1',
  },
  broken: [
    {
      why: 'no invitation',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
      },
    },
    {
      why: 'the address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        invitationId: '01KAM0000000000000000000N1',
        email: 'a@b.example',
      },
    },
  ],
});
