import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

export const officerInvitationWithdrawn = defineEvent({
  name: 'OfficerInvitationWithdrawn',
  summary: 'An invitation to become an officer was withdrawn before anybody accepted it.',
  storedIn: 'officer',
  data: z.strictObject({ officerId, byOfficerId: officerId.optional() }),
  example: { officerId: '01kam0000000000000000000f1', byOfficerId: '01kam0000000000000000000f2' },
  broken: [
    { why: 'no invitation', data: { byOfficerId: '01kam0000000000000000000f2' } },
    {
      why: 'an address in addition to the ids',
      data: {
        officerId: '01kam0000000000000000000f1',
        byOfficerId: '01kam0000000000000000000f2',
        email: 'vrije tekst',
      },
    },
  ],
});
