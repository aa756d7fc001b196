import * as z from 'zod';
import { defineEvent, municipalityCode, ulid } from './define-event.ts';

export const joiningChanged = defineEvent({
  name: 'JoiningChanged',
  summary:
    'Whether a group can be joined: open, full as a coordinator says, or paused after requests that nobody answered.',
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
      why: 'a coordinator beside the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        joining: 'open',
        name: 'Iemand',
      },
    },
  ],
});
