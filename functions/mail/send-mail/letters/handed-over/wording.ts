import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { HandedOverContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells a coordinator who is now the first one, and what that means for the reader. */
export function handedOver(
  { group, coordinator, first, reader }: HandedOverContent,
  context: LetterContext,
): Wording {
  const title =
    reader === 'first'
      ? 'U bent nu de eerste coördinator'
      : 'Uw groep heeft een andere eerste coördinator';
  return {
    subject: `${title}: ${group.name}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      title,
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      first: { name: first.name },
      isFirst: reader === 'first',
      wasFirst: reader === 'former',
    },
  };
}
