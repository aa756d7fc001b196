import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const joinEnded = defineEvent({
  name: 'JoinEnded',
  summary: 'The group closed before anybody answered the join request.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, joinRequestId: ulid }),
  example: { groupId: '01KAM0000000000000000000G1', joinRequestId: '01KAM0000000000000000000J1' },
  broken: [
    { why: 'no request', data: { groupId: '01KAM0000000000000000000G1' } },
    {
      why: 'a reason in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        joinRequestId: '01KAM0000000000000000000J1',
        reason: 'vrije tekst',
      },
    },
  ],
});
