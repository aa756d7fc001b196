import { confirmationDays } from '../../shared/domain/groups/registration.ts';
import { confirmationHours } from '../../shared/domain/joining/join-request.ts';
import { keepStarterDays } from '../../shared/domain/starting/starter.ts';
import { formatMoment } from './format.ts';

/** Text about the token URL itself, shown on every page that a token URL opens. */
export const aboutLinkTexts = {
  title: 'Over uw link',
  presses: 'Met deze link is eerder op een knop gedrukt:',
  pressedAt: (at: string) => `op ${formatMoment(at)}`,
  earlier: (count: number) => (count === 1 ? 'en één keer eerder' : `en ${count} keer eerder`),
  wasNotMe: {
    text: 'Was u dat niet? Druk dan op de knop. Alle links en sessies van u voor deze pagina stoppen dan meteen.',
    textUnconfirmed:
      'Was u dat niet? Druk dan op de knop. Alle links en sessies van u voor deze pagina stoppen dan meteen. Wij verwijderen ook wat er is ingevuld.',
    action: 'Ik was dit niet',
    busy: 'Bezig met stoppen',
    done: 'Uw links zijn gestopt',
    doneText:
      'Niemand kan uw eerdere links nog gebruiken. Wat er al mee is gedaan, is niet teruggedraaid. Vraag hieronder een nieuwe link om te kijken hoe het staat, of neem contact op.',
  },
  /** Offered on the page of a token URL if nobody has confirmed the registration or request that the page is about. */
  removal: {
    text: {
      registration: `Heeft u geen groep aangemeld? Dan kunt u wat er is ingevuld meteen verwijderen. Doet u niets, dan verwijderen wij het na ${confirmationDays} dagen.`,
      join: `Heeft u dit niet gevraagd? Dan kunt u wat er is ingevuld meteen verwijderen. Doet u niets, dan verwijderen wij het na ${confirmationHours} uur.`,
      starter: `Heeft u geen informatie gevraagd? Dan kunt u wat er is ingevuld meteen verwijderen. Doet u niets, dan verwijderen wij het na ${keepStarterDays} dagen.`,
    },
    others:
      'Kijk eerst wat er op deze pagina nog voor u klaarstaat. Met deze link kan dat daarna niet meer.',
    action: 'Verwijder de gegevens',
    busy: 'Bezig met verwijderen',
    done: 'De gegevens zijn verwijderd',
    doneText:
      'Wat er was ingevuld, is weg. De links in onze mails hierover werken niet meer. U hoeft niets meer te doen.',
  },
  newLink: {
    start: 'Stuur mij een nieuwe link',
    hint: 'Het adres waarop u onze mail kreeg. U krijgt meestal binnen enkele minuten een mail.',
    label: 'Uw e-mailadres',
    action: 'Stuur mij een nieuwe link',
    busy: 'Bezig met versturen',
    done: 'Wij hebben uw vraag ontvangen',
    doneText:
      'Klopt het e-mailadres? Dan krijgt u een mail met een nieuwe link, meestal binnen enkele minuten. Kijk ook bij ongewenste mail. Krijgt u niets? Dan kennen wij dit adres niet bij deze pagina.',
  },
} as const;
