export const formTexts = {
  errors: (count: number) =>
    count === 1 ? 'Er is 1 ding nog niet goed' : `Er zijn ${count} dingen nog niet goed`,
  likelyAddress: {
    question: (address: string) => `Bedoelt u ${address}?`,
    yes: 'Ja, verbeter het adres',
  },
} as const;
