import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const questionTakenBack = defineEvent({
  name: 'QuestionTakenBack',
  summary: 'An officer took back an open question; the registration is awaiting a decision again.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version, officerId }),
  example: {
    groupId: '01KAM0000000000000000000G1',
    municipality: 'GM0766',
    version: 4,
    officerId: 'wijkagent-dongen',
  },
  broken: [
    {
      why: 'no version',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        officerId: 'wijkagent-dongen',
      },
    },
    {
      why: 'an address in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 4,
        officerId: 'wijkagent-dongen',
        email: 'a@b.example',
      },
    },
  ],
});
