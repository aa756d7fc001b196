import type { LetterContents } from '../../ports/letters.ts';
import { nameOfMunicipality } from '../../regions/municipality.ts';
import { areaPicture } from '../area-picture.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import { pictureView } from '../picture-words.ts';
import html from '../templates/introduction.mjml';
import text from '../templates/introduction.txt';
import { phoneWords, relationWords } from '../wording.ts';

/** Introduces a neighbouring group; persons only where both sides agreed to it. */
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
        municipality: nameOfMunicipality(context.region, neighbour.municipality).name,
        relation: relationWords(link, 'uw gebied'),
        page: `${context.siteUrl}/groepen/${neighbour.reference}`,
      },
      hasContacts: contacts.length > 0,
      contacts: contacts.map(({ name, email, phone }) => ({
        name,
        email,
        phone: phoneWords(phone),
      })),
      picture: pictureView(picture, {
        own: `Het gebied van uw groep ${group.name}`,
        nearby,
        municipality,
      }),
    },
  };
}
