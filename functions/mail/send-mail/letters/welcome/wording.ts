import {
  knownMunicipality,
  whyCoordinator,
  siteUrlOf,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { nearbyView } from '../../../../../shared/mail/nearby-view.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { WelcomeContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Welcomes a coordinator after approval, after a move to another municipality or after accepting an invitation, with the invite link of the circle, a
 * summary of the ground rules, and the neighbours.
 */
export function welcome(
  { group, coordinator, inviteLink, nearby, tokenUrl, tokenExpires }: WelcomeContent,
  context: LetterContext,
): Wording {
  const municipality = knownMunicipality(context, group.municipality);
  const { givenAt: joinedAt } = coordinator.consents.terms;
  // Whoever was invited agreed to the rules after the group had been approved or moved.
  const moved = group.movedAt !== undefined && joinedAt < group.movedAt;
  const approved =
    group.movedAt === undefined && (!group.activeSince || joinedAt < group.activeSince);
  return {
    subject: approved
      ? `Goedgekeurd: welkom in de beheerdersgroep van ${municipality.name}`
      : `Welkom in de beheerdersgroep van ${municipality.name}`,
    why: whyCoordinator,
    municipality,
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      moved,
      approved,
      joined: !moved && !approved,
      inviteLink,
      tokenUrl,
      linkLabel: 'Beheer uw groep',
      tokenExpires: formatDay(tokenExpires),
      groupPage: `${siteUrlOf(context)}/groepen/${group.reference}`,
      rulesPage: `${siteUrlOf(context)}/spelregels`,
      participantsLimit: context.region.participantsLimit,
      ...nearbyView(nearby, 'uw gebied', context),
    },
  };
}
