import { areaPicture } from '../../../../../shared/mail/area-picture.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { contactsView, neighbourView } from '../../../../../shared/mail/neighbour-view.ts';
import { pictureView } from '../../../../../shared/mail/picture-view.ts';
import type { IntroductionContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Introduces a neighbouring group; people are named only if both sides have agreed to it. */
export async function introduction(
  letter: IntroductionContent,
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
      neighbour: neighbourView({ neighbour, link }, 'uw gebied', context),
      hasContacts: contacts.length > 0,
      contacts: contactsView(contacts),
      picture: pictureView(picture, {
        own: `Het gebied van uw groep ${group.name}`,
        municipality,
      }),
    },
  };
}
