import { isExample } from '../../regions/stage.ts';

/** The maximum length of an invite link, in characters. */
export const longestInviteLink = 300;

/**
 * Whether this text is a WhatsApp invite link that may be put in a mail, which must be an https address. A URL parser
 * would silently skip line breaks, and encode any other character that the pattern rejects.
 */
export function isInviteLink(text: string): boolean {
  return /^https:\/\/[!-~]+$/i.test(text) && URL.canParse(text);
}

/** Whether an invite link leads to an example, where nobody can join a group. */
export function isExampleLink(inviteLink: string): boolean {
  return isExample(new URL(inviteLink).hostname);
}
