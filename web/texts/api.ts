export const apiTexts = {
  offline: {
    title: 'Er is geen verbinding',
    detail: 'Wij kunnen de server niet bereiken. Controleer uw internetverbinding en probeer het opnieuw.',
  },
  unreadable: {
    title: 'Er ging iets mis bij ons',
    detail: 'Wij kregen geen bruikbaar antwoord van de server. Probeer het over een paar minuten opnieuw.',
  },
  nobodyPressed: {
    title: 'Druk zelf op de knop',
    detail: 'Deze pagina verstuurt alleen iets als u zelf op de knop drukt. Er is nu niets verstuurd.',
  },
} as const;
