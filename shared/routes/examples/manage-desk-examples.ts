/** Example requests and responses about the desk; the contract tests validate each against its schema. */
export const manageDeskExamples = {
  desk: {
    version: 3,
    circles: [
      {
        municipality: 'GM0766',
        inviteLink: 'https://chat.whatsapp.example/voorbeeld-van-een-kring',
      },
    ],
  },
  circleLink: { version: 3, inviteLink: 'https://chat.whatsapp.example/beheerders-nieuw' },
  changed: { version: 4 },
} as const;
