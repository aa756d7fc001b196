import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const coordinatorChanged = defineEvent({
  name: 'CoordinatorChanged',
  summary:
    'A coordinator changed their own name or phone number, or agreed to share contact details.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    coordinatorId: ulid,
    municipality: municipalityCode,
    /** Which details changed, without the details themselves. */
    changed: z.array(z.enum(['name', 'phone', 'sharing'])).min(1),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    coordinatorId: '01KAM0000000000000000000C1',
    municipality: 'GM0766',
    changed: ['phone'],
  },
  broken: [
    {
      why: 'nothing that changed',
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        municipality: 'GM0766',
        changed: [],
      },
    },
    {
      why: 'the new number in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        coordinatorId: '01KAM0000000000000000000C1',
        municipality: 'GM0766',
        changed: ['phone'],
        phone: '+31612345678',
      },
    },
  ],
});
