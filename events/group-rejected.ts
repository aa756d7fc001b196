import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const groupRejected = defineEvent({
  name: 'GroupRejected',
  summary: 'An officer rejected the registration.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version, officerId }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    version: 3,
    officerId: 'wijkagent-dongen',
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
