import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const joinRequested = defineEvent({
  name: 'JoinRequested',
  summary: 'Somebody asked to join a group; the email address has not been confirmed yet.',
  storedIn: 'join',
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
