import { isExample } from '../../regions/stage.ts';

/** The maximum length of an invite link, in characters. */
export const longestInviteLink = 300;

/**
 * Whether this text may be put in an email as a WhatsApp invite link: it must be an https address. A URL parser would
 * silently skip line breaks, and encode any other character that the pattern rejects.
 */
export function isInviteLink(text: string): boolean {
  return /^https:\/\/[!-~]+$/i.test(text) && URL.canParse(text);
}

/** Whether an invite link is only an example, with which nobody can join a group. */
export function isExampleLink(inviteLink: string): boolean {
  return isExample(new URL(inviteLink).hostname);
}
