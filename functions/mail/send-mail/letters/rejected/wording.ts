import {
  knownMunicipality,
  siteUrlOf,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { linesOf } from '../../../../../shared/mail/wording.ts';
import type { RejectedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells the coordinator that the group has not been approved, why, and whom to contact about it. */
export function rejected(
  { group, coordinator, reason, duplicateOf }: RejectedContent,
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
      duplicate: duplicateOf && duplicateView(duplicateOf, context),
    },
  };
}

function duplicateView(
  { reference, group, waits }: NonNullable<RejectedContent['duplicateOf']>,
  context: LetterContext,
): object {
  if (!group) return { reference, public: false, waits };
  const page = `${siteUrlOf(context, group.regionId)}/groepen/${reference}`;
  return { reference, public: { name: group.name, page } };
}
