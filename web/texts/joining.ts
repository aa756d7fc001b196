import {
  confirmationHours,
  keepDays,
  lapseDays,
  reminderDays,
} from '../../shared/domain/joining/join-request.ts';
import type { ReplyKind, JoinStatus } from '../../shared/domain/joining/values.ts';
import type { ShownReply } from '../../shared/requests/joining/responses.ts';
import { formatMoment, formatWeekday } from './format.ts';

const replies: Record<ReplyKind, string> = {
  accepted: 'Welkom, deze persoon kan meedoen',
  full: 'De groep is vol',
  elsewhere: 'Niet in ons gebied',
};

/** Text for residents who ask to join a group. */
export const joinTexts = {
  panel: {
    open: {
      running: {
        title: 'Meedoen met deze groep?',
        text: 'Stuur een verzoek. De coördinator krijgt het van ons en laat u weten of u mee kunt doen. U ziet de gegevens van de coördinator niet, en die van u staan nergens op deze website.',
        action: 'Vraag of u mee kunt doen',
      },
      forming: {
        title: 'Help mee deze groep op te richten',
        text: 'Deze groep begint net en zoekt buren. Stuur een verzoek, dan brengen wij u in contact met de coördinator.',
        action: 'Ik wil meehelpen',
      },
    },
    full: {
      title: 'Deze groep is vol',
      text: 'De groep neemt nu geen nieuwe deelnemers aan. Misschien past een groep vlakbij ook bij u, of begint u zelf een groep.',
    },
    paused: {
      title: 'U kunt nu niet vragen om mee te doen',
      text: 'Verzoeken aan deze groep bleven te lang liggen. Politie en gemeente weten dit. Misschien past een groep vlakbij ook bij u, of neem contact met ons op.',
    },
    neighbours: 'Groepen vlakbij',
    start: 'Zelf een groep beginnen',
  },
  form: {
    title: (group: string) => `Vraag of u mee kunt doen met ${group}`,
    tab: 'Meedoen met een groep',
    lead: 'U vult dit in. Wij vragen u eerst uw e-mailadres te bevestigen. Daarna krijgt de coördinator uw verzoek.',
    back: 'Terug naar de groep',
    name: 'Uw naam',
    nameHint: 'De coördinator ziet uw naam pas als u welkom bent.',
    email: 'Uw e-mailadres',
    emailHint: 'Hier sturen wij de bevestiging en het antwoord heen.',
    street: 'Uw straat',
    streetHint: 'Zo kan de coördinator zien of u in het gebied woont. Een huisnummer hoeft niet.',
    note: 'Wilt u er iets bij schrijven?',
    noteHint: 'Dit hoeft niet. Zet er geen telefoonnummer in.',
    privacy: `Wij bewaren uw verzoek ${keepDays} dagen. Daarna verwijderen wij uw gegevens. Lees meer in de`,
    privacyLink: 'privacyverklaring',
    action: 'Verstuur het verzoek',
    busy: 'Bezig met versturen',
  },
  sent: {
    title: 'Bijna klaar: bevestig uw e-mailadres',
    received: (address: string) => `Wij sturen een mail naar ${address}.`,
    next: 'Wat gebeurt er nu?',
    steps: (confirmBy: string) => [
      `Open de mail en druk op de link. Dit kan tot ${formatMoment(confirmBy)}. Daarna verwijderen wij het verzoek.`,
      'De coördinator krijgt uw verzoek van ons.',
      `U krijgt het antwoord per mail. Na ${reminderDays} dagen herinneren wij de coördinator. Hoort u na ${lapseDays} dagen niets, dan krijgt u van ons andere mogelijkheden.`,
    ],
    noMail:
      'Geen mail gekregen? Kijk ook bij ongewenste mail. Kreeg u vandaag al drie mails van ons? Open dan de link in een van die mails: daar staat ook deze vraag klaar.',
    toGroup: 'Terug naar de groep',
  },
  confirm: {
    title: 'Bevestig uw verzoek',
    lead: (group: string) =>
      `U vroeg om mee te doen met ${group}. Druk op de knop om uw e-mailadres te bevestigen. Daarna krijgt de coördinator uw verzoek.`,
    until: (moment: string) => `Dit kan tot ${formatMoment(moment)}.`,
    action: 'Bevestig mijn verzoek',
    busy: 'Bezig met bevestigen',
    done: 'Uw verzoek is verstuurd',
    doneText: (group: string) =>
      `De coördinator van ${group} krijgt uw verzoek. U hoort per mail of u mee kunt doen, meestal binnen een week.`,
    already: 'U heeft uw verzoek al bevestigd',
    tooLate: 'De tijd om te bevestigen is voorbij',
    tooLateText: `U kon het verzoek ${confirmationHours} uur bevestigen. Wij hebben het verwijderd. U kunt het opnieuw vragen.`,
    closed: 'Deze groep neemt nu geen nieuwe deelnemers aan',
    closedText:
      'De groep is vol geworden of gestopt nadat u het vroeg. Kijk of een groep vlakbij bij u past.',
    find: 'Zoek een andere groep',
    again: 'Bekijk de groep',
  },
  status: {
    submitted: 'Uw e-mailadres is nog niet bevestigd.',
    expired: 'Het verzoek is niet op tijd bevestigd. Wij hebben uw gegevens verwijderd.',
    open: 'De coördinator heeft uw verzoek. Het antwoord krijgt u per mail.',
    accepted: 'U bent welkom. De coördinator neemt contact met u op via uw e-mailadres.',
    full: 'De coördinator liet weten dat de groep vol is.',
    elsewhere: 'De coördinator liet weten dat uw straat niet in het gebied van de groep ligt.',
    lapsed: 'Er kwam geen antwoord. U kreeg van ons een mail met andere mogelijkheden.',
    ended: 'De groep is gestopt voordat er een antwoord was.',
  } satisfies Record<JoinStatus, string>,
  message: 'De coördinator schreef:',
  ownTitle: (group: string) => `Uw verzoek aan ${group}`,
} as const;

/** Text for the page where a coordinator answers a join request. */
export const answerJoinTexts = {
  title: (group: string) => `Iemand wil meedoen met ${group}`,
  tab: 'Verzoek beantwoorden',
  until: (moment: string) =>
    `U kunt antwoorden tot en met ${formatWeekday(moment)}. Het eerste antwoord van een coördinator telt.`,
  facts: {
    title: 'Het verzoek',
    street: 'Straat',
    note: 'Toelichting',
    asked: 'Gevraagd op',
    noNote: 'Geen toelichting',
  },
  why: 'U ziet de naam en het e-mailadres pas als u de persoon welkom heet.',
  question: 'Wat antwoordt u?',
  replies: {
    accepted: {
      label: 'Welkom',
      hint: 'U krijgt meteen de naam en het e-mailadres te zien, en de persoon hoort dat u contact opneemt.',
    },
    full: {
      label: 'De groep is vol',
      hint: 'De persoon krijgt de groepen vlakbij te zien. Uw groep staat daarna als vol op de website.',
    },
    elsewhere: {
      label: 'Niet in ons gebied',
      hint: 'De persoon krijgt de groepen vlakbij te zien.',
    },
  },
  message: 'Uw bericht aan de persoon',
  messageHint:
    'Dit hoeft niet. Wij zetten het in de mail. Schrijf er geen gegevens van anderen in.',
  action: 'Verstuur het antwoord',
  busy: 'Bezig met versturen',
  done: {
    accepted: 'De persoon is welkom',
    full: 'Uw antwoord is verstuurd',
    elsewhere: 'Uw antwoord is verstuurd',
  } satisfies Record<ReplyKind, string>,
  doneText: 'De persoon krijgt uw antwoord per mail.',
  asker: { title: 'Neem nu contact op', name: 'Naam', email: 'E-mailadres' },
  next: [
    'Stuur de persoon een mail en vraag om het telefoonnummer.',
    'Controleer of de persoon in het gebied woont of werkt, en leg de spelregels uit.',
    'Voeg de persoon in WhatsApp toe aan de groep, of stuur de uitnodigingslink van uw groep.',
    'Komt de persoon er toch niet bij? Gooi de gegevens dan weg.',
  ],
  already: 'Dit verzoek is al beantwoord',
  by: (given: ShownReply) =>
    `${given.by?.you ? 'U antwoordde' : `${given.by?.name ?? 'Een coördinator'} antwoordde`} op ${formatMoment(given.at)}: ‘${replies[given.answer]}’.`,
  closed: {
    lapsed: `Het verzoek is verlopen: er kwam binnen ${lapseDays} dagen geen antwoord. De persoon heeft van ons andere mogelijkheden gekregen.`,
    ended: 'De groep is gestopt voordat er een antwoord was.',
    submitted: 'De persoon heeft het e-mailadres nog niet bevestigd.',
    expired: 'De persoon heeft het e-mailadres niet bevestigd. Het verzoek is verwijderd.',
  } as Readonly<Partial<Record<JoinStatus, string>>>,
  notOpen: 'U hoeft dit verzoek niet te beantwoorden',
} as const;
