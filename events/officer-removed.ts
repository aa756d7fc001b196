import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerRemoved = defineEvent({
  name: 'OfficerRemoved',
  summary: "An officer's personal data was removed on request, and the officer's sessions ended.",
  storedIn: 'officer',
  data: z.strictObject({ officerId }),
  example: { officerId: '01kam0000000000000000000f1' },
  broken: [
    { why: 'no officer', data: {} },
    {
      why: 'a name in addition to the id',
      data: { officerId: '01kam0000000000000000000f1', name: 'vrije tekst' },
    },
  ],
});
