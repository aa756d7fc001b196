import { daysAfter } from '../../../shared/domain/platform/time.ts';
import type { TokenClaims, TokenPurpose } from '../../../shared/ports/access.ts';
import type { LetterSources } from './letter-rule.ts';

/** Days in which an officer can decide and a coordinator can answer. */
const tokenDays = 30;

const pages: Record<TokenPurpose, string> = {
  confirm: 'bevestigen',
  decide: 'beoordelen',
  answer: 'antwoorden',
  manage: 'beheer',
  'ask-join': 'deelnemen',
  'answer-join': 'verzoek',
  'follow-up': 'starter',
};

/** The address of a page with a token that only this recipient gets; `name` is what the page calls the subject. */
export async function tokenUrl(
  claims: TokenClaims,
  expires: Date,
  sources: LetterSources,
  name = claims.subjectId,
): Promise<string> {
  const token = await sources.tokenIssuer.issue(claims, expires);
  // After the #, which a browser does not send: the token reaches no log and no referrer.
  return `${sources.siteUrl}/${pages[claims.purpose]}/${name}#${token}`;
}

/** Days in which a coordinator can manage the group with the link of the welcome: as long as a year's confirmation lasts. */
const manageDays = 366;

export function manageTokenExpiry(now: Date): Date {
  return daysAfter(now, manageDays);
}

export function tokenExpiry(now: Date): Date {
  return daysAfter(now, tokenDays);
}
