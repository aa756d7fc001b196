import type { LetterSources } from './letter-rule.ts';

/**
 * The URL of a page of the officers' desk, such as `/aanmeldingen/<id>`. It holds an address and no right: whoever opens
 * it signs in first.
 */
export function deskPageUrl(
  { siteUrl }: Pick<LetterSources, 'siteUrl'>,
  page: `/${string}`,
): string {
  return `${siteUrl}/bureau${page}`;
}
