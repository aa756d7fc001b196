import type { Region } from '../../regions/region.ts';

/** Example requests and responses about the desk; the contract tests validate each against its schema. */
export const manageDeskExamples = {
  desk: {
    version: 3,
    mailboxes: [
      {
        id: 'voorbeeld-postbus',
        title: 'Medewerker OOV gemeente Dongen',
        email: 'postbus@dongen.example',
        role: 'municipality',
        municipalities: ['GM0766'],
      },
    ],
    circles: [
      {
        municipality: 'GM0766',
        inviteLink: 'https://chat.whatsapp.example/voorbeeld-van-een-kring',
      },
    ],
  },
  circleLink: { version: 3, inviteLink: 'https://chat.whatsapp.example/beheerders-nieuw' },
  changed: { version: 4 },
  mailbox: ({ municipalities: [first] }: Pick<Region, 'municipalities'>) => ({
    version: 3,
    title: 'Wijkagent Voorbeeld',
    email: 'wijkagent@politie.example',
    role: 'police',
    municipalities: first ? [first.code] : [],
  }),
  changedMailbox: { id: 'voorbeeld-postbus', version: 4 },
} as const;
