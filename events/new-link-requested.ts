import * as z from 'zod';
import { defineEvent, ulid } from './define-event.ts';

export const newLinkRequested = defineEvent({
  name: 'NewLinkRequested',
  summary: 'Somebody whose link no longer works asked for a new one.',
  storedIn: 'linkRequest',
  data: z.strictObject({ linkRequestId: ulid }),
  example: { linkRequestId: '01KAM0000000000000000000R1' },
  broken: [
    { why: 'no request', data: {} },
    {
      why: 'an address in addition to the id',
      data: { linkRequestId: '01KAM0000000000000000000R1', email: 'iemand@post.example' },
    },
  ],
});
