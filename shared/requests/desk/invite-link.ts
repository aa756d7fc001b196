import { isExample } from '../../regions/stage.ts';

/** The maximum length of an invite link, in characters. */
export const longestInviteLink = 300;

/** WhatsApp's own host, or a name under a domain that is reserved for examples and tests (RFC 2606). */
const host = /^(chat\.whatsapp\.com|([a-z\d-]+\.)+(example|test))$/;

/**
 * Whether this text may be put in an email as a WhatsApp invite link: it must be an https URL with an allowed host,
 * because coordinators trust what our mail links to. The text is also checked against a pattern, because a URL parser
 * would silently skip line breaks, and encode any other character that the pattern rejects.
 */
export function isInviteLink(text: string): boolean {
  if (!/^https:\/\/[!-~]+$/i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return host.test(url.host) && url.username === '' && url.password === '';
}

/** Whether an invite link is only an example, with which nobody can join a group. */
export function isExampleLink(inviteLink: string): boolean {
  return isExample(new URL(inviteLink).hostname);
}
