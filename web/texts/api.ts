export const apiTexts = {
  offline: {
    title: 'Er is geen verbinding',
    detail:
      'Wij kunnen de server niet bereiken. Controleer uw internetverbinding en probeer het opnieuw.',
  },
  unreadable: {
    title: 'Er ging iets mis bij ons',
    detail:
      'Wij kregen geen bruikbaar antwoord van de server. Probeer het over een paar minuten opnieuw.',
  },
  busy: {
    title: 'Het is nu te druk',
    detail: (seconds: number) =>
      `Er zijn nu te veel bezoekers tegelijk. Wacht ${seconds === 1 ? '1 seconde' : `${seconds} seconden`} en probeer het dan nog een keer. Wat u invulde, blijft staan.`,
  },
  work: {
    title: 'Even geduld: uw apparaat is aan het rekenen',
    text: 'Er komen veel verzoeken van uw verbinding. Daarom lost uw apparaat eerst een rekensom op. Zo houden wij misbruik tegen. U hoeft niets te doen: daarna gaat uw verzoek vanzelf verder.',
    progress: (percent: number) => `Voortgang: ${percent} procent`,
    label: 'Voortgang van de rekensom',
  },
  nobodyPressed: {
    title: 'Druk zelf op de knop',
    detail:
      'Deze pagina verstuurt alleen iets als u zelf op de knop drukt. Er is nu niets verstuurd.',
  },
} as const;
