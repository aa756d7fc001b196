/** Text for the page where a coordinator manages the group. */
export const manageTexts = {
  title: (group: string) => `Beheer van ${group}`,
  tab: 'Groep beheren',
  lead: 'Alleen coördinatoren van deze groep kunnen deze bladzijde openen. Geef de link uit uw mail niet door.',
  toGroup: 'Bekijk hoe de groep op de website staat',
  joining: {
    title: 'Nieuwe deelnemers',
    now: {
      open: 'Bewoners kunnen nu vragen of ze mee mogen doen.',
      full: 'De groep staat als vol op de website. Bewoners kunnen nu niets vragen.',
      paused:
        'Bewoners kunnen nu niets vragen, omdat drie verzoeken achter elkaar niet zijn beantwoord. Wilt u weer verzoeken krijgen? Zet de groep dan open.',
    },
    open: 'Zet de groep open voor nieuwe deelnemers',
    full: 'De groep is vol: neem niemand meer aan',
    busy: 'Bezig met opslaan',
    done: {
      open: 'De groep staat open voor nieuwe deelnemers.',
      full: 'De groep staat als vol op de website.',
      paused: 'De groep neemt nu niemand aan.',
    },
  },
  area: {
    title: 'Het gebied',
    text: 'Klopt het gebied niet meer, of zijn er straten bij gekomen? Verander dan het gebied. Wij zoeken daarna opnieuw welke groepen vlakbij zijn.',
    change: 'Verander het gebied',
    formTitle: 'Het gebied veranderen',
    lead: 'Het gebied dat u hier aangeeft, komt in de plaats van het oude.',
    action: 'Sla het nieuwe gebied op',
    busy: 'Bezig met opslaan',
    cancel: 'Niet veranderen',
    done: 'Het nieuwe gebied is opgeslagen',
    doneText:
      'Het staat binnen enkele minuten op de website. Groepen die nu vlakbij liggen, krijgen bericht.',
  },
  close: {
    title: 'De groep stoppen',
    text: 'Stopt de groep echt? Dan halen wij de groep van de website. Zoekt u alleen een opvolger, neem dan contact met ons op.',
    start: 'Stop de groep',
    sure: (group: string) => `Weet u zeker dat ${group} stopt?`,
    effects: [
      'De groep staat niet meer op de website.',
      'U krijgt geen berichten van politie en gemeente meer, en hoort niet meer bij de kring van coördinatoren.',
      'De groepen vlakbij horen dat uw groep is gestopt.',
      'U kunt dit niet terugdraaien. Later kunt u de groep wel opnieuw aanmelden.',
    ],
    agree: 'Ja, de groep is gestopt',
    agreeFirst: 'Zet een vinkje om te zeggen dat de groep stopt.',
    action: 'Stop de groep nu',
    busy: 'Bezig met stoppen',
    cancel: 'Nee, ga terug',
    done: 'De groep is gestopt',
    doneText:
      'Wij halen de groep van de website. Bedankt voor uw inzet. Vergeet niet uw deelnemers in WhatsApp te vertellen dat de groep stopt.',
  },
} as const;
