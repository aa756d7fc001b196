import type { Mail } from '../inbox/read-mail.ts';

/** A link to a page of our own, as it stands in a mail. */
export interface MailLink {
  readonly page: 'bevestigen' | 'beoordelen' | 'antwoorden';
  readonly groupId: string;
  readonly token: string;
  readonly url: string;
}

const pattern =
  /https?:\/\/\S+?\/(bevestigen|beoordelen|antwoorden)\/([0-9A-Z]{26})#([\w-]+\.[\w-]+\.[\w-]+)/;

/** The personal link in the plain text of a mail, or undefined when the mail asks nothing of the reader. */
export function linkIn(mail: Pick<Mail, 'text'>): MailLink | undefined {
  const found = pattern.exec(mail.text);
  if (!found) return undefined;
  const [url, page, groupId = '', token = ''] = found;
  return { page: page as MailLink['page'], groupId, token, url };
}
