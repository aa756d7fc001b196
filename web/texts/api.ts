export const apiTexts = {
  offline: {
    title: 'Er is geen verbinding',
    detail: 'Wij kunnen de server niet bereiken. Controleer uw internetverbinding en probeer het opnieuw.',
  },
  unreadable: {
    title: 'Er ging iets mis bij ons',
    detail: 'Wij kregen geen bruikbaar antwoord van de server. Probeer het over een paar minuten opnieuw.',
  },
} as const;
