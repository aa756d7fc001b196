import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const groupChanged = defineEvent({
  name: 'GroupChanged',
  summary:
    'A coordinator changed facts about a group: its name, its streets, its size, its phase or whether it would like a briefing.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    version,
    coordinatorId: ulid,
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    version: 5,
    coordinatorId: '01KAM0000000000000000000C1',
  },
  broken: [
    {
      why: 'no coordinator',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 5 },
    },
    {
      why: 'the new name in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 5,
        coordinatorId: '01KAM0000000000000000000C1',
        name: 'Buurtgroep Vaart',
      },
    },
  ],
});
