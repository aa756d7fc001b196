import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const passkeyAdded = defineEvent({
  name: 'PasskeyAdded',
  summary: 'An officer added a passkey, which can now be used to sign in.',
  storedIn: 'officer',
  data: z.strictObject({ officerId, passkeyId: officerId }),
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
