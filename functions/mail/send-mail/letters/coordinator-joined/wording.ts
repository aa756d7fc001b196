import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { CoordinatorJoinedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells a coordinator who has become a coordinator of the same group. */
export function coordinatorJoined(
  { group, coordinator, joined }: CoordinatorJoinedContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Nieuwe coördinator van ${group.name}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      joined: { name: joined.name },
    },
  };
}
