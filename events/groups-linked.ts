import * as z from 'zod';
import { defineEvent, regionId, ulid } from './define-event.ts';

export const groupsLinked = defineEvent({
  name: 'GroupsLinked',
  summary:
    'Two active groups became neighbours; `neighbourRegionId` is given only if the neighbour belongs to another region.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    neighbourId: ulid,
    neighbourRegionId: regionId.optional(),
    crossesBorder: z.boolean(),
    relinkJobId: ulid.optional(),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    neighbourId: '01KAM0000000000000000000G2',
    crossesBorder: true,
  },
  broken: [
    { why: 'only one group', data: { groupId: '01KAM0000000000000000000G1', crossesBorder: true } },
    {
      why: 'a distance, which is not part of the contract',
      data: {
        groupId: '01KAM0000000000000000000G1',
        neighbourId: '01KAM0000000000000000000G2',
        crossesBorder: true,
        metres: 12,
      },
    },
  ],
});
