import { confirmationDays } from '../../shared/domain/groups/registration.ts';
import { registerTexts } from './registration.ts';
import { formatWeekday } from './format.ts';

/** Text for the desk page on which an officer registers a group on behalf of its coordinator. */
export const onBehalfTexts = {
  title: 'Groep aanmelden',
  lead: 'Meld een groep aan voor iemand die u spreekt, bijvoorbeeld aan de telefoon of aan de balie. Wat u invult, blijft in dit tabblad staan tot u het verstuurt.',
  nowhere: 'U kunt geen groep aanmelden, omdat u in geen enkele gemeente contact mag opnemen.',
  group: {
    ...registerTexts.group,
    title: 'Over de groep',
    forming: {
      ...registerTexts.group.forming,
      hint: 'De coördinator is nog bezig om de groep te beginnen.',
    },
    participantsHint: ({ participantsLimit }: { readonly participantsLimit: number }) =>
      `Hoeveel mensen doen mee, de coördinator meegerekend? Hoogstens ${participantsLimit}. Op de website staat alleen een grove schatting.`,
  },
  area: {
    title: 'Het gebied van de groep',
    lead: 'Geef aan waar de groep actief is.',
    already: (count: number) =>
      count === 1 ? 'In dit gebied is al een groep' : `In dit gebied zijn al ${count} groepen`,
    alreadyText: 'Vraag of de coördinator deze groep bedoelt, of zich daarbij kan aansluiten.',
    each: (group: { readonly name: string; readonly reference: string }, part: string) =>
      `${group.name} (${group.reference}): ${part}`,
  },
  coordinator: {
    title: 'Over de coördinator',
    name: 'Naam van de coördinator',
    email: 'E-mailadres',
    emailHint: 'Lees het adres voor. Hier sturen wij de mail heen met de vraag of alles klopt.',
    phone: 'Telefoonnummer',
    phoneHint: 'Bijvoorbeeld: 06 12345678. Politie en gemeente kunnen de coördinator bellen.',
    share:
      'De coördinator wil naam, telefoonnummer en e-mailadres delen met coördinatoren van buurgroepen',
    shareHint:
      'Dit hoeft niet. Wij delen de gegevens alleen als de andere coördinator dit ook goedvindt.',
  },
  agreement: {
    title: 'Wat u heeft besproken',
    conversation: 'Hoe heeft u de coördinator gesproken?',
    conversations: {
      phone: 'Aan de telefoon',
      counter: 'Aan de balie',
      meeting: 'Op een bijeenkomst',
    },
    agreed: 'De coördinator is akkoord met de aanmelding, de spelregels en de privacyverklaring',
    agreedHint:
      'Vertel wat wij bewaren, en dat er eerst een mail komt. De groep telt pas mee na een ja op die mail.',
    read: 'Lees zo nodig voor:',
    rules: 'spelregels',
    privacy: 'privacyverklaring',
  },
  send: 'Verstuur de aanmelding',
  sending: 'Bezig met versturen',
  done: {
    title: 'De aanmelding is verstuurd',
    mailed: (address: string) => `Wij sturen een mail naar ${address}.`,
    next: 'Wat gebeurt er nu?',
    steps: (confirmBy: string) => [
      'In de mail staat welke organisatie de groep heeft aangemeld en wat wij bewaren. Uw naam staat er niet in.',
      `De coördinator zegt ja, verandert iets of zegt nee. Dat kan tot en met ${formatWeekday(confirmBy)}.`,
      'Na een ja wacht de aanmelding op een beslissing, zoals elke andere. Tot die tijd staat er niets op de website.',
      `Komt er geen antwoord? Dan verwijderen wij alles na ${confirmationDays} dagen. Bij een nee doen wij dat meteen.`,
    ],
    noMail:
      'Kreeg dit adres vandaag al drie mails van ons? Dan komt er geen nieuwe mail, maar staat de aanmelding klaar achter de link in een van die mails.',
    another: 'Meld nog een groep aan',
  },
} as const;
