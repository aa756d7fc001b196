import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const joinRemoved = defineEvent({
  name: 'JoinRemoved',
  summary:
    'The personal data of a join request was removed: the request was not confirmed in time, it was withdrawn before it was confirmed, or its retention period ended.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, joinRequestId: ulid }),
  example: { groupId: '01KAM0000000000000000000G1', joinRequestId: '01KAM0000000000000000000J1' },
  broken: [
    { why: 'no request', data: { groupId: '01KAM0000000000000000000G1' } },
    {
      why: 'an address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        joinRequestId: '01KAM0000000000000000000J1',
        email: 'a@b.example',
      },
    },
  ],
});
