import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const questionAnswered = defineEvent({
  name: 'QuestionAnswered',
  summary:
    "The coordinator answered the question; the registration is waiting for the officers' decision again.",
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 4 },
  broken: [
    {
      why: 'a municipality that is not a CBS code',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'Dongen', version: 4 },
    },
    {
      why: 'the reply in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        version: 4,
        answer: 'ja',
      },
    },
  ],
});
