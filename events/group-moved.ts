import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const groupMoved = defineEvent({
  name: 'GroupMoved',
  summary:
    'An active group moved to another municipality, by an operator or by the officer named; `from` is the municipality whose circle and overview it leaves.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    from: municipalityCode,
    version,
    officerId: officerId.optional(),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0809',
    from: 'GM0766',
    version: 6,
  },
  broken: [
    {
      why: 'no former municipality',
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
