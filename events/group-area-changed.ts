import * as z from 'zod';
import { defineEvent, municipalityCode, ulid, version } from './define-event.ts';

export const groupAreaChanged = defineEvent({
  name: 'GroupAreaChanged',
  summary: 'The area of an active group changed; its links are recomputed.',
  storedIn: 'group',
  data: z.strictObject({ groupId: ulid, municipality: municipalityCode, version }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 5 },
  broken: [
    { why: 'no version', data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766' } },
    {
      why: 'the area in addition to the ids',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', version: 5, area: [] },
    },
  ],
});
