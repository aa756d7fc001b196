import * as z from 'zod';
import {
  defineEvent,
  municipalityCode,
  officerId,
  regionId,
  ulid,
  version,
} from './define-event.ts';

export const groupRejected = defineEvent({
  name: 'GroupRejected',
  summary:
    "An officer rejected the registration; `duplicateOfId` and `duplicateOfRegionId` identify the group that it duplicates and that group's region, if the officer chose one.",
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    version,
    officerId,
    duplicateOfId: ulid.optional(),
    duplicateOfRegionId: regionId.optional(),
  }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    version: 3,
    officerId: 'wijkagent-dongen',
    duplicateOfId: '01KAM0000000000000000000G2',
    duplicateOfRegionId: 'langstraat',
  },
  broken: [
    {
      why: 'no officer',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 3 },
    },
    {
      why: 'a text in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 3,
        officerId: 'wijkagent-dongen',
        text: 'vrije tekst',
      },
    },
  ],
});
