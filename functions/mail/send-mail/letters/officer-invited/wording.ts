import {
  firstMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatMoment } from '../../../../../shared/mail/wording.ts';
import type { OfficerInvitedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Invites somebody to the desk, or invites an officer to create a new passkey. */
export function officerInvited(
  { invitation, tokenUrl, tokenExpires }: OfficerInvitedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  const renews = invitation.renews === true;
  return {
    subject: `${renews ? 'Nieuwe passkey' : 'Uitnodiging'} voor de werkplek van Buurtkring ${region.name}`,
    why: `U krijgt deze e-mail omdat een beheerder van Buurtkring ${region.name} dit adres heeft opgegeven.`,
    municipality: firstMunicipality(context, invitation.municipalities),
    html,
    text,
    view: {
      region: { name: region.name },
      title: invitation.title,
      heading: renews ? 'Maak een nieuwe passkey' : 'U bent uitgenodigd voor de werkplek',
      renews,
      passkey: invitation.signIn === 'passkey',
      manager: invitation.roles.includes('desk-manager'),
      tokenUrl,
      linkLabel: renews ? 'Maak een nieuwe passkey' : 'Bekijk de uitnodiging',
      tokenExpires: formatMoment(tokenExpires),
    },
  };
}
