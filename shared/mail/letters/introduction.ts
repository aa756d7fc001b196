import type { LetterContents } from '../../ports/letters.ts';
import { namedMunicipality } from '../../regions/municipality.ts';
import { areaPicture } from '../area-picture.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import { pictureView } from '../picture-view.ts';
import html from '../templates/introduction.mjml';
import text from '../templates/introduction.txt';
import { formatPhone, formatRelation } from '../wording.ts';

/** Introduces a neighbouring group; people are named only if both sides have agreed to it. */
export async function introduction(
  letter: LetterContents['introduction'],
  context: LetterContext,
): Promise<Wording> {
  const { group, coordinator, neighbour, link, contacts } = letter;
  const nearby = [{ ...link, group: neighbour }];
  const municipality = knownMunicipality(context, group.municipality);
  const picture = await areaPicture({ own: group.area.polygon, nearby, municipality });
  return {
    subject: `Maak kennis met buurgroep ${neighbour.name}`,
    why: whyCoordinator,
    municipality,
    html,
    text,
    pictures: [picture],
    view: {
      group: { name: group.name },
      coordinator: { name: coordinator.name },
      neighbour: {
        name: neighbour.name,
        municipality: namedMunicipality(context.region, neighbour.municipality).name,
        relation: formatRelation(link, 'uw gebied'),
        page: `${context.siteUrl}/groepen/${neighbour.reference}`,
      },
      hasContacts: contacts.length > 0,
      contacts: contacts.map(({ name, email, phone }) => ({
        name,
        email,
        phone: formatPhone(phone),
      })),
      picture: pictureView(picture, {
        own: `Het gebied van uw groep ${group.name}`,
        nearby,
        municipality,
      }),
    },
  };
}
