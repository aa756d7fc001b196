import {
  knownMunicipality,
  siteUrlOf,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { neighbourView } from '../../../../../shared/mail/neighbour-view.ts';
import type { LinkedAcrossRegionsContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells an officer which groups in other regions are new neighbours, and which team to ask about them. */
export function linkedAcrossRegions(
  { group, mailbox, fresh }: LinkedAcrossRegionsContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Nieuwe buurgroep in een andere regio: ${group.name} (${group.reference})`,
    why: whyOfficer,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      officer: { title: mailbox.title },
      group: { name: group.name, reference: group.reference },
      groupPage: `${siteUrlOf(context)}/groepen/${group.reference}`,
      fresh: fresh.map((linked) => {
        const { name, police } = context.regions.named(linked.neighbour.regionId);
        return {
          ...neighbourView(linked, 'dit gebied', context),
          region: name,
          team: police.team,
          email: police.email,
        };
      }),
    },
  };
}
