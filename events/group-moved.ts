import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const groupMoved = defineEvent({
  name: 'GroupMoved',
  summary:
    'An active group went over to another municipality; `from` is where its circle and its place in the overview were.',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    from: municipalityCode,
    version,
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0809',
    from: 'GM0766',
    version: 6,
  },
  broken: [
    {
      why: 'not where it was',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0809', version: 6 },
    },
    {
      why: 'a name instead of a code',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0809',
        from: 'Dongen',
        version: 6,
      },
    },
  ],
});
