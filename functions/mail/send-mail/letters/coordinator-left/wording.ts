import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { CoordinatorLeftContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells a coordinator that another one has left, without saying who, because that person's data has been removed. */
export function coordinatorLeft(
  { group, coordinator, isOnly, removed }: CoordinatorLeftContent,
  context: LetterContext,
): Wording {
  const ended = removed ? 'verwijderd' : 'gestopt';
  return {
    subject: `Een coördinator van ${group.name} is ${ended}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      isFirst: coordinator.role === 'first',
      isOnly,
      ended,
      by: removed ? 'verwijderd door de eerste coördinator' : 'gestopt',
    },
  };
}
