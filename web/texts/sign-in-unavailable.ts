/** Text for the page that the edge serves if the API cannot take a request to sign in. */
export const signInUnavailableTexts = {
  title: 'Inloggen lukt nu niet',
  text: 'Het is te druk, of er ging iets mis bij ons. Wacht een minuut en log dan opnieuw in. Kwam u uit een mail? Open dan de link in die mail nog een keer.',
  link: 'Naar de pagina om in te loggen',
} as const;
