import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { CircleLinkContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Gives a coordinator the new invite link, and says what to do with it. */
export function circleLink(
  { group, coordinator, inviteLink, hasJoined }: CircleLinkContent,
  context: LetterContext,
): Wording {
  const municipality = knownMunicipality(context, group.municipality);
  return {
    subject: `Nieuwe link naar de beheerdersgroep van ${municipality.name}`,
    why: whyCoordinator,
    municipality,
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      inviteLink,
      hasJoined,
    },
  };
}
