import { actReasonView } from '../../../../../shared/mail/act-view.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { ClosedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Confirms that a group has closed: it is no longer in the overview or the circle, and its links have been removed. If
 * an officer closed it, the letter says who did and why.
 */
export function closed({ group, coordinator }: ClosedContent, context: LetterContext): Wording {
  const act = group.acts?.find(({ kind }) => kind === 'close');
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
      act: act && actReasonView(act),
    },
  };
}
