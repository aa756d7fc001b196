/** Example requests and responses of the desk; the contract tests validate each against its schema. */
export const deskExamples = {
  organisations: {
    organisations: [
      { id: 'politie', name: 'Politie' },
      { id: 'gm0766', name: 'Gemeente Dongen' },
    ],
  },
  signedIn: {
    id: '01kam9t2c6h3p8w5n0r7x4j1zv',
    name: 'Wijkagent Dongen',
    title: 'Wijkagent Dongen',
    rights: { 'groups.see': 'region', decide: ['GM0766'] },
    organisation: 'politie',
    endsAt: '2026-11-30T18:00:00.000Z',
    sessions: [
      {
        id: '01KAM9T2C6H3P8W5N0R7X4J1ZV',
        organisation: 'politie',
        device: 'Firefox op Windows',
        startedAt: '2026-11-30T08:00:00.000Z',
        isThisOne: true,
      },
    ],
  },
  endSessions: { which: 'this' },
  endedSessions: { ended: 1, signedOut: true },
} as const;
