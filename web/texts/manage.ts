import type { Briefing } from '../../shared/domain/groups/group.ts';
import type { ownHistoryEvents } from '../../shared/requests/coordinators/own-group.ts';
import { factNames } from './acts.ts';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const since = (day: string | undefined): string => (day === undefined ? '' : `, op ${day}`);

/** Text for the page where a coordinator manages the group. */
export const manageTexts = {
  title: (group: string) => `Beheer van ${group}`,
  tab: 'Groep beheren',
  lead: 'Alleen coördinatoren van deze groep kunnen deze pagina openen. Geef de link uit uw mail niet door.',
  toGroup: 'Bekijk hoe de groep op de website staat',
  facts: {
    title: 'Zo staat uw groep bij ons',
    name: 'Naam',
    registered: 'Aangemeld op',
    briefingNow: 'Presentatie van politie of gemeente',
    briefings: {
      none: () => 'Nog niet gegeven',
      requested: (day) => `Gevraagd${since(day)}`,
      planned: () => 'Gepland',
      given: (day) => `Gegeven${since(day)}`,
    } satisfies Record<Briefing, (day: string | undefined) => string>,
    change: 'Wijzigen',
    saved: 'De wijziging is opgeslagen',
    savedText:
      'De website laat de nieuwe gegevens binnen enkele minuten zien. Politie en gemeente zien wat er is veranderd.',
    formTitle: 'De gegevens van de groep wijzigen',
    lead: 'Verander alleen wat niet meer klopt. Het gebied op de kaart verandert u op een andere plek.',
    reason: 'Waarom is de groep weer in oprichting?',
    reasonHint:
      'Politie en gemeente lezen dit. Zet er geen namen van personen in. Hoogstens 500 tekens.',
    briefing: 'Wil de groep een presentatie van de politie of de gemeente?',
    briefingHint:
      'Kiest u ja? Dan zien medewerkers van politie en gemeente dat. Zij kunnen een dag met u afspreken.',
    action: 'Sla de wijziging op',
    busy: 'Bezig met opslaan',
    cancel: 'Niet wijzigen',
  },
  meanwhile: {
    title: 'Iemand anders heeft intussen iets veranderd',
    conflicts:
      'Uw wijziging is nog niet opgeslagen. Wat u invulde, staat er nog. Kies hieronder wat er moet staan, en sla het daarna op.',
    noConflicts:
      'Uw wijziging is nog niet opgeslagen. Wat u invulde, staat er nog. Kijk of het klopt, en sla het dan nog een keer op.',
    unread:
      'Uw wijziging is nog niet opgeslagen. Wij konden niet laden hoe de groep er nu voor staat. Wat u invulde, staat er nog. Probeer het over een minuut nog een keer.',
    question: (fact: keyof typeof factNames) =>
      `Wat moet er staan bij ‘${lowerFirst(factNames[fact])}’?`,
    choose: (fact: keyof typeof factNames) =>
      `Kies wat er moet staan bij ‘${lowerFirst(factNames[fact])}’.`,
    theirs: (value: string) => `Wat er nu staat: ${value}`,
    mine: (value: string) => `Wat u invulde: ${value}`,
  },
  started: {
    text: 'Is de WhatsApp-groep begonnen? Laat het ons weten. Dan staat de groep als actief op de website.',
    action: 'Onze groep is van start',
  },
  openRequests: {
    none: 'Er wacht geen verzoek op uw antwoord.',
    some: (count: number, oldest: string | undefined) =>
      `${count === 1 ? 'Er wacht 1 verzoek' : `Er wachten ${count} verzoeken`} op uw antwoord${
        oldest === undefined ? '' : `, ${count === 1 ? 'sinds' : 'het oudste sinds'} ${oldest}`
      }. Wie het is en hoe u antwoordt, staat in de mail die u over elk verzoek kreeg.`,
  },
  neighbours: {
    title: 'Groepen vlakbij',
    none: 'Er zijn nog geen andere groepen vlakbij uw gebied.',
    lead: (sharesContact: boolean) =>
      sharesContact
        ? 'Van coördinatoren die hun gegevens met u delen, staan hier de naam, het telefoonnummer en het e-mailadres. Geef die niet door.'
        : 'U deelt uw gegevens niet met coördinatoren van groepen vlakbij. Daarom ziet u ook hun gegevens niet. Wilt u contact? Vraag het aan de politie of de gemeente.',
  },
  history: {
    title: 'Wat er veranderde',
    lead: 'Hier ziet u wat coördinatoren, politie en gemeente hebben veranderd. Het nieuwste staat bovenaan.',
    someOfficer: 'Een medewerker',
    sentences: {
      GroupRegistered: () => 'De groep is aangemeld.',
      GroupApproved: (officer) => `${officer} keurde de aanmelding goed.`,
      GroupAreaChanged: () => 'Een coördinator veranderde het gebied.',
      GroupChanged: () => 'Een coördinator veranderde de gegevens van de groep.',
      GroupCorrected: (officer) => `${officer} paste de gegevens van de groep aan.`,
      JoiningChanged: (officer) => `${officer} zette de groep weer open voor nieuwe deelnemers.`,
      GroupMoved: () => 'De groep ging naar een andere gemeente.',
      CoordinatorHandedOver: () => 'De groep kreeg een andere eerste coördinator.',
    } satisfies Record<
      'GroupRegistered' | (typeof ownHistoryEvents)[number],
      (officer: string) => string
    >,
  },
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
    meanwhile: {
      conflicts:
        'Uw gebied is nog niet opgeslagen. Wat u tekende en invulde, staat er nog. Vergelijk het met wat de ander deed, en sla daarna op wat u kiest.',
      changed: {
        polygon: () => 'Het gebied op de kaart is nu anders.',
        streets: (streets: string) => `De straten zijn nu: ‘${streets}’.`,
      },
      theirs: {
        polygon: 'Neem het gebied van de ander',
        streets: 'Neem de straten van de ander',
      },
      mine: 'Terug naar wat u zelf invulde',
    },
    done: 'Het nieuwe gebied is opgeslagen',
    doneText:
      'Het staat binnen enkele minuten op de website. Groepen die nu vlakbij liggen, krijgen bericht.',
  },
  close: {
    title: 'De groep stoppen',
    text: 'Stopt de groep echt? Dan halen wij de groep van de website. Zoekt u alleen een opvolger? Nodig dan een andere coördinator uit, of vraag er een om de eerste te worden.',
    start: 'Stop de groep',
    sure: (group: string) => `Weet u zeker dat ${group} stopt?`,
    effects: [
      'De groep staat niet meer op de website.',
      'U krijgt geen berichten van politie en gemeente meer, en hoort niet meer bij de beheerdersgroep.',
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
