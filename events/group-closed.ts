import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const groupClosed = defineEvent({
  name: 'GroupClosed',
  summary:
    'The group was closed, by a coordinator or by the officer named; it leaves the overview, its coordinators leave the circle, and its links end.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    version,
    officerId: officerId.optional(),
  }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 6 },
  broken: [
    { why: 'no group', data: { municipality: 'GM0766', version: 6 } },
    {
      why: 'a reason in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 6,
        reason: 'verhuisd',
      },
    },
  ],
});
