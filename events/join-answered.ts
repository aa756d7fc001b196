import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const joinAnswered = defineEvent({
  name: 'JoinAnswered',
  summary: 'A coordinator answered a join request.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    joinRequestId: ulid,
    coordinatorId: ulid,
    answer: z.enum(['accepted', 'full', 'elsewhere']),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    joinRequestId: '01KAM0000000000000000000J1',
    coordinatorId: '01KAM0000000000000000000C1',
    answer: 'accepted',
  },
  broken: [
    {
      why: 'an unknown answer',
      data: {
        groupId: '01KAM0000000000000000000G1',
        joinRequestId: '01KAM0000000000000000000J1',
        coordinatorId: '01KAM0000000000000000000C1',
        answer: 'maybe',
      },
    },
    {
      why: 'a message in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        joinRequestId: '01KAM0000000000000000000J1',
        coordinatorId: '01KAM0000000000000000000C1',
        answer: 'full',
        message: 'vrije tekst',
      },
    },
  ],
});
