import * as z from 'zod';
import { defineEvent, regionId, ulid } from './define-event.ts';

export const groupRelinked = defineEvent({
  name: 'GroupRelinked',
  summary:
    "A relink is complete, and it changed links of this group; each change was published as GroupsLinked or GroupsUnlinked with the same `relinkJobId`. `jobRegionId` is given only if the relinked region is not the group's own.",
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, relinkJobId: ulid, jobRegionId: regionId.optional() }),
  example: { groupId: '01KAM0000000000000000000G1', relinkJobId: '01KAM0000000000000000000R1' },
  broken: [
    { why: 'no job', data: { groupId: '01KAM0000000000000000000G1' } },
    {
      why: 'the neighbours, which are recorded with the job',
      data: {
        groupId: '01KAM0000000000000000000G1',
        relinkJobId: '01KAM0000000000000000000R1',
        linked: [],
      },
    },
  ],
});
