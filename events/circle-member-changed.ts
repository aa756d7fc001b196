import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid } from './define-event.ts';

export const circleMemberChanged = defineEvent({
  name: 'CircleMemberChanged',
  summary:
    "A coordinator said to be in the WhatsApp group of the municipality's circle (`joined`) or out of it (`left`), or the officer named recorded it. `invited` means that the officer did not find the coordinator in the WhatsApp group.",
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    coordinatorId: ulid,
    municipality: municipalityCode,
    state: z.enum(['invited', 'joined', 'left']),
    officerId: officerId.optional(),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    coordinatorId: '01KAM0000000000000000000C1',
    municipality: 'GM0766',
    state: 'joined',
  },
  broken: [
    {
      why: 'an unknown state',
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        municipality: 'GM0766',
        state: 'gone',
      },
    },
    {
      why: "an officer's title in addition to the ids",
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        municipality: 'GM0766',
        state: 'joined',
        officerTitle: 'Wijkagent Dongen',
      },
    },
  ],
});
