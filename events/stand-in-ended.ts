import * as z from 'zod';
import { defineEvent, officerId } from './define-event.ts';

const example = {
  officerId: '01kam0000000000000000000f1',
  standInId: '01kam0000000000000000000v1',
  byOfficerId: '01kam0000000000000000000f3',
} as const;

export const standInEnded = defineEvent({
  name: 'StandInEnded',
  summary:
    "An officer stopped standing in for a colleague before the stand-in period was over; if `byOfficerId` is absent, this is because the colleague's access ended, or the colleague was given different roles or municipalities.",
  storedIn: 'officer',
  data: z.strictObject({
    officerId,
    standInId: officerId,
    byOfficerId: officerId.optional(),
  }),
  example,
  broken: [
    { why: 'no stand-in', data: { officerId: example.officerId } },
    { why: 'a name in addition to the ids', data: { ...example, name: 'vrije tekst' } },
  ],
});
