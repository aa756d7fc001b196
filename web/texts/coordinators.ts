import { coordinatorInvitationDays } from '../../shared/domain/groups/coordinator-invitation.ts';
import { nominationDays } from '../../shared/domain/groups/succession.ts';
import { formatDay, formatMoment } from './format.ts';

const roles = { first: 'eerste coördinator', second: 'coördinator' } as const;

/** Text for the part of a coordinator's own page about the group's coordinators. */
export const coordinatorsTexts = {
  title: 'Coördinatoren van deze groep',
  lead: 'Een groep kan hoogstens vijf coördinatoren hebben. Elke coördinator kan de groep beheren en krijgt de mail over de groep. Alleen de eerste coördinator kan een andere verwijderen, of vragen om de eerste te worden. Bewoners zien niet wie de coördinatoren zijn.',
  line: (name: string, role: 'first' | 'second', since: string, you: boolean) =>
    `${name}${you ? ' (dat bent u)' : ''}, ${roles[role]} sinds ${formatDay(since)}`,
  stop: 'Wilt u zelf stoppen? Dat kan onderaan deze pagina, bij ‘Mijn gegevens laten verwijderen’. Blijft er een andere coördinator over, dan gaat de groep door.',
  done: {
    invited: 'De uitnodiging is verstuurd.',
    withdrawn: 'De uitnodiging is ingetrokken. De link in de mail werkt niet meer.',
    removed: 'De coördinator is verwijderd en krijgt daarover een mail.',
    nominated: 'De vraag is verstuurd. U blijft de eerste coördinator zolang er geen ja is.',
    succeeded: 'U bent nu de eerste coördinator. De andere coördinatoren krijgen bericht.',
    refused: 'U heeft nee gezegd. De eerste coördinator krijgt daarover een mail.',
    takenBack: 'De vraag is ingetrokken. De andere coördinator krijgt daarover een mail.',
  },
  invitations: {
    title: 'Uitgenodigd',
    line: (email: string, expiresAt: string, successor: boolean) =>
      `${email} kan de uitnodiging aannemen tot ${formatMoment(expiresAt)}${successor ? ', en wordt dan de eerste coördinator' : ''}.`,
    withdraw: (email: string) => `Trek de uitnodiging voor ${email} in`,
    busy: 'Bezig met intrekken',
  },
  invite: {
    title: 'Nodig een coördinator uit',
    text: `Wij sturen een mail met een link. Daarin staan het nummer van de groep en de gemeente, en niet uw naam. De uitnodiging geldt ${coordinatorInvitationDays} dagen. De andere coördinatoren zien het e-mailadres ook.`,
    label: 'E-mailadres',
    hint: 'Controleer het adres goed. Vraag eerst of deze persoon het wil.',
    successor: 'Deze persoon wordt in mijn plaats de eerste coördinator',
    successorHint: 'U blijft zelf coördinator.',
    action: 'Stuur de uitnodiging',
    busy: 'Bezig met versturen',
    full: 'Er zijn vijf coördinatoren of uitnodigingen. U kunt nu niemand uitnodigen.',
  },
  remove: {
    start: (name: string) => `Verwijder ${name} als coördinator`,
    sure: (name: string) =>
      `Weet u zeker dat u ${name} verwijdert? Deze persoon kan de groep dan meteen niet meer beheren en krijgt daarover een mail. U kunt dit niet terugdraaien.`,
    action: (name: string) => `Ja, verwijder ${name}`,
    busy: 'Bezig met verwijderen',
    cancel: 'Nee, ga terug',
  },
} as const;

/** Text about who becomes the first coordinator, on the same part of the page. */
export const successionTexts = {
  title: 'Een andere eerste coördinator',
  waiting: (name: string, expiresAt: string) =>
    `${name} is gevraagd om de eerste coördinator te worden, en kan ja zeggen tot ${formatMoment(expiresAt)}. Tot die tijd verandert er niets.`,
  asked: (expiresAt: string) =>
    `De eerste coördinator vraagt of u dat wilt worden. Politie en gemeente nemen dan als eerste contact op met u, en alleen u kunt een andere coördinator verwijderen. U kunt ja zeggen tot ${formatMoment(expiresAt)}.`,
  accept: {
    action: 'Ja, ik word de eerste coördinator',
    busy: 'Bezig met opslaan',
  },
  refuse: {
    action: 'Nee, ik word niet de eerste coördinator',
    busy: 'Bezig met opslaan',
  },
  takeBack: {
    action: 'Trek de vraag in',
    busy: 'Bezig met intrekken',
  },
  nominate: {
    start: (name: string) => `Vraag ${name} om de eerste coördinator te worden`,
    sure: (name: string) =>
      `${name} krijgt een mail en kan ${nominationDays} dagen lang ja of nee zeggen. Bij ja wordt ${name} de eerste coördinator. U blijft coördinator, maar kunt dan geen andere coördinator meer verwijderen. Politie en gemeente krijgen bericht.`,
    action: (name: string) => `Ja, vraag ${name}`,
    busy: 'Bezig met versturen',
    cancel: 'Nee, ga terug',
  },
} as const;

/** Text for the page on which an invited person accepts or refuses. */
export const invitationTexts = {
  tab: 'Coördinator worden',
  title: 'Wilt u coördinator worden?',
  lead: (name: string, municipality: string) =>
    `U bent uitgenodigd om coördinator te worden van de groep ‘${name}’ in ${municipality}.`,
  successor:
    'U wordt dan de eerste coördinator: politie en gemeente nemen als eerste contact op met u, en alleen u kunt een andere coördinator verwijderen. Wie nu de eerste is, blijft coördinator.',
  until: (expiresAt: string) => `U kunt de uitnodiging aannemen tot ${formatMoment(expiresAt)}.`,
  toGroup: 'Bekijk de groep',
  means: 'Wat betekent het?',
  effects: [
    'U kunt de groep beheren en u krijgt de mail over de groep, ook van mensen die willen meedoen.',
    'Politie en gemeente kunnen u bereiken. Zij bekijken uw gegevens alleen als ze zeggen waarom.',
    'De andere coördinatoren van de groep zien uw naam en krijgen bericht.',
    'U wordt uitgenodigd voor de beheerdersgroep van de gemeente.',
    'U kunt elk moment stoppen.',
  ],
  own: 'Uw gegevens',
  email: (email: string) => `Uw e-mailadres is ${email}.`,
  name: 'Naam',
  phone: 'Telefoonnummer',
  action: 'Ja, ik word coördinator',
  busy: 'Bezig met opslaan',
  done: 'U bent nu coördinator',
  doneText:
    'U krijgt een mail met de link om de groep te beheren, meestal binnen enkele minuten. De andere coördinatoren krijgen bericht.',
  refuse: {
    title: 'Wilt u dit niet?',
    text: 'Dan verwijderen wij meteen de uitnodiging en uw e-mailadres.',
    action: 'Nee, dat wil ik niet',
    busy: 'Bezig met verwijderen',
    done: 'De uitnodiging is verwijderd',
    doneText: 'Wij hebben uw e-mailadres verwijderd. U hoeft niets meer te doen.',
  },
} as const;
