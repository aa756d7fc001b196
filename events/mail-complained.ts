import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const mailComplained = defineEvent({
  name: 'MailComplained',
  summary: 'A coordinator reported our mail as spam.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, coordinatorId: ulid }),
  example: { groupId: '01KAM0000000000000000000G1', coordinatorId: '01KAM0000000000000000000C1' },
  broken: [
    { why: 'no coordinator', data: { groupId: '01KAM0000000000000000000G1' } },
    {
      why: 'an address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        email: 'a@b.example',
      },
    },
  ],
});
