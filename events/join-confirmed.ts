import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const joinConfirmed = defineEvent({
  name: 'JoinConfirmed',
  summary: 'The asker confirmed the email address; the coordinators can now answer.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, joinRequestId: ulid }),
  example: { groupId: '01KAM0000000000000000000G1', joinRequestId: '01KAM0000000000000000000J1' },
  broken: [
    { why: 'no request', data: { groupId: '01KAM0000000000000000000G1' } },
    {
      why: 'a street in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        joinRequestId: '01KAM0000000000000000000J1',
        street: 'Vaartweg',
      },
    },
  ],
});
