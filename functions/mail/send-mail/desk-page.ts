import type { LetterSources } from './letter-rule.ts';

/**
 * The URL of a page of the officers' desk, such as `/aanmeldingen/<id>`. The URL gives no access: officers must sign in
 * to open it.
 */
export function deskPageUrl(
  { siteUrl }: Pick<LetterSources, 'siteUrl'>,
  page: `/${string}`,
): string {
  return `${siteUrl}/bureau${page}`;
}
