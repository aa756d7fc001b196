import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const groupCorrected = defineEvent({
  name: 'GroupCorrected',
  summary:
    'An officer corrected what is stored about a group, such as its name, its phase or whether a briefing was given.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version, officerId }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    version: 5,
    officerId: 'wijkagent-dongen',
  },
  broken: [
    {
      why: 'no officer',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 5 },
    },
    {
      why: 'the reason in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 5,
        officerId: 'wijkagent-dongen',
        reason: 'vrije tekst',
      },
    },
  ],
});
