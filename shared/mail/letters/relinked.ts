import type { LetterContents } from '../../ports/letters.ts';
import { nameOfMunicipality } from '../../regions/municipality.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/relinked.mjml';
import text from '../templates/relinked.txt';
import { distanceWords, phoneWords, relationWords } from '../wording.ts';

/** Says which neighbours a group has and no longer has since the distance changed; persons only where both sides agreed to it. */
export function relinked(
  { group, coordinator, fresh, ended }: LetterContents['relinked'],
  context: LetterContext,
): Wording {
  const { region, siteUrl } = context;
  return {
    subject: `De buurgroepen van ${group.name} zijn veranderd`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, page: `${siteUrl}/groepen/${group.reference}` },
      coordinator: { name: coordinator.name },
      linkDistance: distanceWords(region.linkDistance),
      hasFresh: fresh.length > 0,
      fresh: fresh.map(({ neighbour, link, contacts }) => ({
        name: neighbour.name,
        municipality: nameOfMunicipality(region, neighbour.municipality).name,
        relation: relationWords(link, 'uw gebied'),
        page: `${siteUrl}/groepen/${neighbour.reference}`,
        contacts: contacts.map(({ name, email, phone }) => ({
          name,
          email,
          phone: phoneWords(phone),
        })),
      })),
      withoutContact: fresh.some(({ contacts }) => contacts.length === 0),
      hasEnded: ended.length > 0,
      ended: ended.map(({ name, municipality }) => ({
        name,
        municipality: nameOfMunicipality(region, municipality).name,
      })),
    },
  };
}
