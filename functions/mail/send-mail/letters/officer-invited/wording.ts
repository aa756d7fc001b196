import {
  firstMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatMoment } from '../../../../../shared/mail/wording.ts';
import type { OfficerInvitedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Invites somebody to the desk. */
export function officerInvited(
  { invitation, tokenUrl, tokenExpires }: OfficerInvitedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  return {
    subject: `Uitnodiging voor de werkplek van Buurtkring ${region.name}`,
    why: `U krijgt deze e-mail omdat een beheerder van Buurtkring ${region.name} dit adres heeft opgegeven.`,
    municipality: firstMunicipality(context, invitation.municipalities),
    html,
    text,
    view: {
      region: { name: region.name },
      title: invitation.title,
      renews: invitation.renews === true,
      passkey: invitation.signIn === 'passkey',
      manager: invitation.roles.includes('desk-manager'),
      tokenUrl,
      linkLabel: 'Bekijk de uitnodiging',
      tokenExpires: formatMoment(tokenExpires),
    },
  };
}
