import type { MailboxRole } from '../../shared/regions/region.ts';

export const mailboxTexts = {
  title: 'Postbussen',
  lead: 'Deze adressen krijgen mail van Buurtkring over hun gemeenten. Een postbus krijgt alleen mail: beslissen doet een medewerker die inlogt.',
  roles: {
    police: 'Politie',
    municipality: 'Gemeente',
    team: 'Team, voor werk dat te lang wacht',
  } satisfies Record<MailboxRole, string>,
  change: 'Wijzigen of beëindigen',
  add: 'Een postbus toevoegen',
  back: 'Terug naar postbussen',
  gone: 'Deze postbus staat niet (meer) in de lijst',
  none: 'Er zijn nog geen postbussen.',
  failing: {
    title: (day: string) => `Onze mail komt hier sinds ${day} niet aan`,
    text: 'De andere postbussen van de gemeente krijgen de mail wel. Vraag of het adres nog klopt. Verbeter het, of bewaar de postbus opnieuw als het adres klopt. Dan verdwijnt deze melding, tot er weer mail niet aankomt.',
  },
  form: {
    newTitle: 'Een postbus toevoegen',
    changeTitle: (title: string) => `${title} wijzigen`,
    title: 'Naam van de postbus',
    titleHint:
      'De functie of het team, niet de naam van een persoon. Bijvoorbeeld: Wijkagent Dongen.',
    email: 'E-mailadres',
    emailHint: 'Kijk goed of het adres klopt: alle mail over de gemeenten gaat er meteen heen.',
    role: 'Van wie is de postbus?',
    municipalities: 'Gemeenten',
    action: 'Bewaar de postbus',
    busy: 'Bezig met bewaren',
    done: 'De postbus is bewaard',
    doneText: 'Alle mail die wij vanaf nu versturen, gaat naar dit adres.',
  },
  end: {
    title: 'De postbus beëindigen',
    text: 'Het adres krijgt geen mail meer. Wie ermee werkt en zelf inlogt, kan dat blijven doen.',
    action: 'Beëindig deze postbus',
    busy: 'Bezig met beëindigen',
    done: 'De postbus is beëindigd',
  },
} as const;
