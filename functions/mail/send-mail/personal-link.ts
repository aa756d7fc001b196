import type { LinkClaims, LinkPurpose } from '../../../shared/ports/access.ts';
import type { LetterSources } from './letter-rule.ts';

/** Days in which an officer can decide and a coordinator can answer. */
const linkDays = 30;

const pages: Record<LinkPurpose, string> = {
  confirm: 'bevestigen',
  decide: 'beoordelen',
  answer: 'antwoorden',
  manage: 'beheer',
  'ask-join': 'deelnemen',
  'answer-join': 'verzoek',
  'follow-up': 'starter',
};

/** The address of a page with a token that only this recipient gets; `name` is what the page calls the subject. */
export async function personalLink(
  claims: LinkClaims,
  expires: Date,
  sources: LetterSources,
  name = claims.subjectId,
): Promise<string> {
  const token = await sources.linkIssuer.issue(claims, expires);
  // After the #, which a browser does not send: the token reaches no log and no referrer.
  return `${sources.siteUrl}/${pages[claims.purpose]}/${name}#${token}`;
}

/** Days in which a coordinator can manage the group with the link of the welcome: as long as a year's confirmation lasts. */
const manageDays = 366;

export function manageLinkExpiry(now: Date): Date {
  return new Date(now.getTime() + manageDays * 24 * 3600 * 1000);
}

export function linkExpiry(now: Date): Date {
  return new Date(now.getTime() + linkDays * 24 * 3600 * 1000);
}
