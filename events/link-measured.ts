import * as z from 'zod';
import { defineEvent, regionId, ulid } from './define-event.ts';

export const linkMeasured = defineEvent({
  name: 'LinkMeasured',
  summary:
    'Two groups are still neighbours, but the way their areas relate has changed; `neighbourRegionId` is given only if the neighbour belongs to another region.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    neighbourId: ulid,
    neighbourRegionId: regionId.optional(),
    crossesBorder: z.boolean(),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    neighbourId: '01KAM0000000000000000000G2',
    crossesBorder: false,
  },
  broken: [
    {
      why: 'only one group',
      data: { groupId: '01KAM0000000000000000000G1', crossesBorder: false },
    },
    {
      why: 'the distance, which belongs to the state',
      data: {
        groupId: '01KAM0000000000000000000G1',
        neighbourId: '01KAM0000000000000000000G2',
        crossesBorder: false,
        metres: 12,
      },
    },
  ],
});
