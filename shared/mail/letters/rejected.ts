import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/rejected.mjml';
import text from '../templates/rejected.txt';
import { linesOf } from '../wording.ts';

/** Tells the coordinator that the group was not approved, why, and whom to contact about it. */
export function rejected(
  { group, coordinator, reason }: LetterContents['rejected'],
  context: LetterContext,
): Wording {
  return {
    subject: `Uw aanmelding ${group.reference} is niet goedgekeurd`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      reason: linesOf(reason),
    },
  };
}
