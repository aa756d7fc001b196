import type { TokenClaims, TokenPurpose } from '../../../shared/domain/platform/token.ts';
import type { LetterSources } from './letter-rule.ts';

const pages: Record<TokenPurpose, string> = {
  confirm: 'bevestigen',
  answer: 'antwoorden',
  manage: 'beheer',
  'ask-join': 'deelnemen',
  'ask-kit': 'startpakket',
  'answer-join': 'verzoek',
  'become-coordinator': 'uitnodiging',
  'accept-invitation': 'bureau/nieuw',
};

/** The URL of a page, with a token that only this recipient receives. The path ends with `name`. */
export async function tokenUrl(
  claims: TokenClaims,
  expires: Date,
  sources: LetterSources,
  name = claims.subjectId,
): Promise<string> {
  const token = await sources.tokenIssuer.issue(claims, expires);
  // The token is in the fragment, which browsers do not send to servers, so it does not end up in logs or referrers.
  return `${sources.siteUrl}/${pages[claims.purpose]}/${name}#${token}`;
}
