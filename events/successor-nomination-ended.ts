import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const successorNominationEnded = defineEvent({
  name: 'SuccessorNominationEnded',
  summary: 'A nomination was taken back by the first coordinator, or refused by the nominee.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    nominationId: ulid,
    /** The nominee. */
    coordinatorId: ulid,
    /** The coordinator who ended the nomination: the nominee, or the first coordinator. */
    byCoordinatorId: ulid,
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    nominationId: '01KAM0000000000000000000N1',
    coordinatorId: '01KAM0000000000000000000C2',
    byCoordinatorId: '01KAM0000000000000000000C2',
  },
  broken: [
    {
      why: 'nobody ended it',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        nominationId: '01KAM0000000000000000000N1',
        coordinatorId: '01KAM0000000000000000000C2',
      },
    },
    {
      why: 'a reason in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        nominationId: '01KAM0000000000000000000N1',
        coordinatorId: '01KAM0000000000000000000C2',
        byCoordinatorId: '01KAM0000000000000000000C2',
        reason: 'no time',
      },
    },
  ],
});
