import type { GroupStatus } from '../../shared/domain/groups/group.ts';
import { confirmationDays } from '../../shared/domain/groups/registration.ts';
import { keepDaysAfterEnd } from '../../shared/domain/groups/retention.ts';
import { keepDays } from '../../shared/domain/joining/join-request.ts';
import { keepStarterDays } from '../../shared/domain/starting/starter.ts';
import { formatMoment, formatWeekday } from './format.ts';

export const tokenPageTexts = {
  confirm: {
    title: 'Bevestig uw e-mailadres',
    lead: (name: string) =>
      `U heeft de groep ‘${name}’ aangemeld. Druk op de knop om de aanmelding te bevestigen.`,
    until: (moment: string) => `Dit kan tot en met ${formatWeekday(moment)}.`,
    action: 'Bevestig de aanmelding',
    busy: 'Bezig met bevestigen',
    done: 'Uw e-mailadres is bevestigd',
    reference: (reference: string) => `Uw referentie is ${reference}.`,
    keep: 'Bewaar dit nummer. Noem het als u contact met ons opneemt.',
    next: 'Wat gebeurt er nu?',
    steps: [
      'De wijkagent of de gemeente beoordeelt uw aanmelding. Meestal duurt dat enkele werkdagen.',
      'Hebben zij een vraag, dan krijgt u een mail met een link om te antwoorden.',
      'Na goedkeuring krijgt u een welkomstmail en staat uw groep in het overzicht.',
    ],
    already: 'U heeft de aanmelding al bevestigd',
    tooLate: 'De tijd om te bevestigen is voorbij',
    tooLateText: `Wij bewaren een aanmelding ${confirmationDays} dagen. Daarna verwijderen wij de gegevens. U kunt de groep opnieuw aanmelden.`,
    registerAgain: 'Meld de groep opnieuw aan',
  },
  alsoWaiting: {
    title: (count: number) =>
      count === 1 ? 'Er staat nog iets voor u klaar' : `Er staan nog ${count} dingen voor u klaar`,
    text: 'Hierover kreeg u geen mail, omdat u vandaag al drie mails van ons kreeg. Was u dit niet? Open het dan en verwijder het, of doe niets.',
    kinds: {
      registration: 'Een aanmelding van een groep',
      join: 'Een vraag om mee te doen met een groep',
      starter: 'Een aanvraag van informatie',
    },
    since: (moment: string) => `van ${moment}`,
  },
  answer: {
    title: 'Beantwoord de vraag over uw aanmelding',
    lead: (name: string) => `Er is een vraag over de groep ‘${name}’.`,
    asked: (by: string, at: string) => `${by} vroeg op ${formatMoment(at)}:`,
    label: 'Uw antwoord',
    hint: 'Hoogstens 1000 tekens. Alleen politie en gemeente lezen dit.',
    correction: {
      offer: 'Klopt er iets niet in uw aanmelding? Dan kunt u het hier meteen verbeteren.',
      start: 'Verbeter mijn aanmelding',
      title: 'Wat u heeft aangemeld',
      area: 'Pas het gebied aan als het niet klopt. De hoekpunten van uw gebied staan op de kaart.',
    },
    action: 'Verstuur het antwoord',
    busy: 'Bezig met versturen',
    done: 'Uw antwoord is verstuurd',
    doneText:
      'De wijkagent of de gemeente beoordeelt de aanmelding nu verder. U krijgt daarover een mail.',
    already: 'U heeft deze vraag al beantwoord',
    none: 'Er staat geen vraag open',
  },
  withdraw: {
    title: 'De aanmelding intrekken',
    text: 'Wilt u de groep toch niet aanmelden? Zolang er niet is beslist, kunt u de aanmelding intrekken.',
    start: 'Trek de aanmelding in',
    sure: (name: string) => `Weet u zeker dat u de aanmelding van ${name} intrekt?`,
    effects: [
      'Politie en gemeente beslissen niet meer over de aanmelding.',
      `Wij verwijderen uw gegevens na ${keepDaysAfterEnd} dagen.`,
      'U kunt dit niet terugdraaien. U kunt de groep later wel opnieuw aanmelden.',
    ],
    action: 'Trek de aanmelding nu in',
    busy: 'Bezig met intrekken',
    cancel: 'Nee, ga terug',
  },
  waiting: 'Link uit uw mail',
  toOverview: 'Bekijk het overzicht',
  status: {
    submitted: 'Het e-mailadres is nog niet bevestigd. Gebruik daarvoor de link in de eerste mail.',
    expired: 'De aanmelding is verlopen.',
    pending: 'De politie of de gemeente beoordeelt de aanmelding. U krijgt daarover een mail.',
    asked:
      'Er staat een vraag voor u open. De link om te antwoorden staat in de mail over die vraag.',
    withdrawn: 'De aanmelding is ingetrokken. U krijgt daarover een mail.',
    rejected: 'De aanmelding is afgewezen. De reden staat in de mail die u heeft gekregen.',
    active: 'De groep is goedgekeurd en staat in het overzicht.',
    dormant: 'De groep staat nu niet in het overzicht, omdat de gegevens lang niet zijn bevestigd.',
    closed: 'De groep is gestopt.',
  } satisfies Record<GroupStatus, string>,
  help: {
    'link-missing':
      'Een deel van de link ontbreekt. Open de mail en druk daar op de link, of kopieer de hele link.',
    'link-damaged':
      'Waarschijnlijk is de link afgebroken of niet helemaal gekopieerd. Open de mail en druk daar op de link.',
    'link-expired':
      'De link is te oud, of u drukte langer dan een dag geleden op de knop. Er is niets veranderd. Vraag hieronder een nieuwe link.',
    'link-revoked':
      'De link is ingetrokken. Dat gebeurt als de groep is gestopt, als gegevens zijn verwijderd of veranderd, of als iemand op ‘Ik was dit niet’ drukt. Vraag hieronder zo nodig een nieuwe link.',
    'link-foreign':
      'Deze link is voor iets anders of voor iemand anders gemaakt. Gebruik de link uit de mail over deze aanmelding.',
    'not-found': `Deze aanmelding bestaat niet meer. Een aanmelding die niet is bevestigd, verwijderen wij na ${confirmationDays} dagen.`,
  } as Readonly<Record<string, string>>,
  about: {
    join: {
      'not-found': `Dit verzoek bestaat niet meer. Wij verwijderen een verzoek na ${keepDays} dagen.`,
      'link-expired':
        'Had u het verzoek nog niet bevestigd? Dan hebben wij uw gegevens verwijderd en kunt u het opnieuw vragen. Had u het wel bevestigd, dan krijgt u het antwoord per mail.',
    },
    reply: {
      'not-found': `Dit verzoek bestaat niet meer. Wij verwijderen een verzoek na ${keepDays} dagen.`,
      'link-expired':
        'Het verzoek is verlopen. De persoon heeft van ons andere mogelijkheden gekregen.',
    },
    starter: {
      'not-found': `Deze aanvraag bestaat niet meer. Wij verwijderen een aanvraag na hoogstens ${keepStarterDays} dagen.`,
    },
    invitation: {
      'link-expired':
        'De uitnodiging of de link is verlopen. Is de uitnodiging nog geldig? Vraag dan hieronder een nieuwe link. Anders kan een coördinator u opnieuw uitnodigen.',
      'link-revoked':
        'De uitnodiging is aangenomen, geweigerd of ingetrokken. Nam u de uitnodiging zelf aan? Dan staat de link om de groep te beheren in uw welkomstmail.',
      'not-found': 'Deze uitnodiging bestaat niet meer.',
    },
    group: {
      'not-found': 'Deze groep staat niet meer in het overzicht. Misschien is de groep gestopt.',
    },
  } as Readonly<
    Record<'join' | 'reply' | 'starter' | 'invitation' | 'group', Readonly<Record<string, string>>>
  >,
} as const;
