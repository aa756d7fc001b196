import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const joiningChanged = defineEvent({
  name: 'JoiningChanged',
  summary:
    'The joining state of a group changed: open, full (set by a coordinator) or paused (after several consecutive unanswered requests).',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    joining: z.enum(['open', 'full', 'paused']),
  }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', joining: 'full' },
  broken: [
    {
      why: 'an unknown state',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', joining: 'closed' },
    },
    {
      why: 'a coordinator in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        joining: 'open',
        name: 'Iemand',
      },
    },
  ],
});
