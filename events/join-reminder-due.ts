import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const joinReminderDue = defineEvent({
  name: 'JoinReminderDue',
  summary: 'A join request has gone unanswered for a week.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, joinRequestId: ulid }),
  example: { groupId: '01KAM0000000000000000000G1', joinRequestId: '01KAM0000000000000000000J1' },
  broken: [
    { why: 'no request', data: { groupId: '01KAM0000000000000000000G1' } },
    {
      why: 'a note in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        joinRequestId: '01KAM0000000000000000000J1',
        note: 'vrije tekst',
      },
    },
  ],
});
