import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/closed.mjml';
import text from '../templates/closed.txt';
import { dayWords } from '../wording.ts';

/** Confirms that a group stopped and is out of overview, circle and links. */
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
      closedAt: group.closedAt && dayWords(group.closedAt),
    },
  };
}
