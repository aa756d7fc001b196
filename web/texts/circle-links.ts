export const circleLinkTexts = {
  title: 'Uitnodigingslinks',
  lead: 'Een nieuwe coördinator krijgt in de welkomstmail de link naar de WhatsApp-groep van de coördinatoren van de eigen gemeente.',
  link: 'Uitnodigingslink',
  none: 'Er is nog geen uitnodigingslink.',
  change: 'Link wijzigen',
  back: 'Terug naar de uitnodigingslinks',
  gone: 'Deze gemeente hoort niet bij deze regio',
  form: {
    title: (municipality: string) => `Uitnodigingslink van ${municipality}`,
    lead: 'Vervangt u de link in WhatsApp, of werkt die niet meer? Vul dan hier de nieuwe in. Wij mailen die aan de coördinatoren die zijn uitgenodigd of in de groep zitten.',
    link: 'Uitnodigingslink van de groep in WhatsApp',
    linkHint:
      'Open de groep in WhatsApp en kies ‘Uitnodigen via link’. De link begint met https://chat.whatsapp.com/.',
    action: 'Bewaar de link',
    busy: 'Bezig met bewaren',
    done: 'De link is bewaard',
    doneText:
      'Elke welkomstmail die wij vanaf nu versturen, heeft deze link. Wie is uitgenodigd of in de groep zit, krijgt de link per mail. Wie uit de groep is, krijgt die niet.',
  },
} as const;
