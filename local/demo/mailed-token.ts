import type { Mail } from '../inbox/read-mail.ts';

/** A token from an email, with its URL and the page and group for which it is valid. */
export interface MailedToken {
  readonly page: 'bevestigen' | 'antwoorden' | 'beheer' | 'uitnodiging';
  /** The id of the group or, on the pages for managing it and for becoming its coordinator, its reference. */
  readonly groupId: string;
  readonly token: string;
  readonly url: string;
}

const pattern =
  /https?:\/\/\S+?\/(bevestigen|antwoorden|beheer|uitnodiging)\/([0-9A-Z-]+)#([a-z2-7]{26})/;

/** Finds the token in the plain text of an email. Returns undefined if the email does not contain one. */
export function mailedTokenIn(mail: Pick<Mail, 'text'>): MailedToken | undefined {
  const found = pattern.exec(mail.text);
  if (!found) return undefined;
  const [url, page, groupId = '', token = ''] = found;
  return { page: page as MailedToken['page'], groupId, token, url };
}

/** The link to a registration's page on the officers' desk. */
export interface DeskPage {
  readonly groupId: string;
  readonly url: string;
}

const deskPattern = /https?:\/\/\S+?\/bureau\/aanmeldingen\/([0-9A-Z]+)/;

/**
 * Finds the link to a registration's page in the plain text of an email to a desk mailbox. Returns undefined if the
 * email does not contain one.
 */
export function deskPageIn(mail: Pick<Mail, 'text'>): DeskPage | undefined {
  const [url, groupId] = deskPattern.exec(mail.text) ?? [];
  return url === undefined || groupId === undefined ? undefined : { url, groupId };
}
