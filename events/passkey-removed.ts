import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const passkeyRemoved = defineEvent({
  name: 'PasskeyRemoved',
  summary:
    "An officer's passkey no longer works; if `byOfficerId` is given, a desk manager removed the passkey because the officer had lost it.",
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
