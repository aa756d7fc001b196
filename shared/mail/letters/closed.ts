import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/closed.mjml';
import text from '../templates/closed.txt';
import { formatDay } from '../wording.ts';

/**
 * Confirms that a group has stopped: it is no longer in the overview or the circle, and its links have been removed.
 */
export function closed(
  { group, coordinator }: LetterContents['closed'],
  context: LetterContext,
): Wording {
  return {
    subject: `Uw groep ${group.name} is gestopt`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      closedAt: group.closedAt && formatDay(group.closedAt),
    },
  };
}
