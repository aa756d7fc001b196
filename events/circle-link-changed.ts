import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, version } from './define-event.ts';

export const circleLinkChanged = defineEvent({
  name: 'CircleLinkChanged',
  summary:
    "A desk manager changed the invite link of a municipality's circle; `deskVersion` is the version of the region's desk after the change.",
  storedIn: 'officer',
  data: z.strictObject({ officerId, municipality: municipalityCode, deskVersion: version }),
  example: { officerId: '01kam0000000000000000000f2', municipality: 'GM0766', deskVersion: 2 },
  broken: [
    {
      why: 'no municipality',
      data: { officerId: '01kam0000000000000000000f2', deskVersion: 2 },
    },
    {
      why: 'the link in addition to the ids',
      data: {
        officerId: '01kam0000000000000000000f2',
        municipality: 'GM0766',
        deskVersion: 2,
        inviteLink: 'vrije tekst',
      },
    },
  ],
});
