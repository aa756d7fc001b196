import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const passkeyRemoved = defineEvent({
  name: 'PasskeyRemoved',
  summary:
    'A passkey of an officer no longer works; with byOfficerId, a desk manager removed it because the officer lost it.',
  storedIn: 'officer',
  data: z.strictObject({ officerId, passkeyId: officerId, byOfficerId: officerId.optional() }),
  example: { officerId: '01kam0000000000000000000f1', passkeyId: '01kam0000000000000000000k1' },
  broken: [
    { why: 'no passkey', data: { officerId: '01kam0000000000000000000f1' } },
    {
      why: 'a device in addition to the ids',
      data: {
        officerId: '01kam0000000000000000000f1',
        passkeyId: '01kam0000000000000000000k1',
        device: 'vrije tekst',
      },
    },
  ],
});
