import {
  knownMunicipality,
  whyCoordinator,
  siteUrlOf,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { contactsView, neighbourView } from '../../../../../shared/mail/neighbour-view.ts';
import { formatDistance } from '../../../../../shared/mail/wording.ts';
import { namedMunicipality } from '../../../../../shared/regions/municipality.ts';
import type { RelinkedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Lists the neighbours gained and lost when the link distance changed; people are named only if both sides have agreed
 * to it.
 */
export function relinked(
  { group, coordinator, fresh, ended }: RelinkedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  return {
    subject: `De buurgroepen van ${group.name} zijn veranderd`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, page: `${siteUrlOf(context)}/groepen/${group.reference}` },
      coordinator: { name: coordinator.name },
      linkDistance: formatDistance(region.linkDistance),
      hasFresh: fresh.length > 0,
      fresh: fresh.map(({ contacts, ...linked }) => ({
        ...neighbourView(linked, 'uw gebied', context),
        contacts: contactsView(contacts),
      })),
      withoutContact: fresh.some(({ contacts }) => contacts.length === 0),
      hasEnded: ended.length > 0,
      ended: ended.map(({ name, municipality }) => ({
        name,
        municipality: namedMunicipality(context.regions, municipality).name,
      })),
    },
  };
}
