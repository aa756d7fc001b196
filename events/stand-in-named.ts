import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

const example = {
  officerId: '01kam0000000000000000000f1',
  standInId: '01kam0000000000000000000v1',
  forOfficerId: '01kam0000000000000000000f3',
  byOfficerId: '01kam0000000000000000000f3',
} as const;

export const standInNamed = defineEvent({
  name: 'StandInNamed',
  summary:
    'An officer will stand in for a colleague for a period, as arranged by the colleague or a desk manager.',
  storedIn: 'officer',
  data: z.strictObject({
    officerId,
    standInId: officerId,
    forOfficerId: officerId,
    byOfficerId: officerId,
  }),
  example,
  broken: [
    {
      why: 'nobody for whom the officer stands in',
      data: { officerId: example.officerId, standInId: example.standInId },
    },
    { why: 'a name in addition to the ids', data: { ...example, name: 'vrije tekst' } },
  ],
});
