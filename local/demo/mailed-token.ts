import type { Mail } from '../inbox/read-mail.ts';

/** A token from a mail, with the page and the group it is for and the token URL. */
export interface MailedToken {
  readonly page: 'bevestigen' | 'beoordelen' | 'antwoorden';
  readonly groupId: string;
  readonly token: string;
  readonly url: string;
}

const pattern =
  /https?:\/\/\S+?\/(bevestigen|beoordelen|antwoorden)\/([0-9A-Z]{26})#([\w-]+\.[\w-]+\.[\w-]+)/;

/** The token in the plain text of a mail, or undefined when the mail asks nothing of its reader. */
export function mailedTokenIn(mail: Pick<Mail, 'text'>): MailedToken | undefined {
  const found = pattern.exec(mail.text);
  if (!found) return undefined;
  const [url, page, groupId = '', token = ''] = found;
  return { page: page as MailedToken['page'], groupId, token, url };
}
