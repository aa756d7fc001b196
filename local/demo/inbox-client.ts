import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { linkIn, type MailLink } from './mail-link.ts';

/** A mail as the inbox gives it in JSON. */
export const mailSchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(
    z.object({ filename: z.string(), contentType: z.string(), bytes: z.number() }),
  ),
});
export type ReceivedMail = z.infer<typeof mailSchema>;

/** The inbox of a running system, over HTTP. */
export interface InboxClient {
  /** Newest first. */
  mails(filter?: { readonly to?: string; readonly since?: Date }): Promise<readonly ReceivedMail[]>;
  /** Waits until a mail to this address fits; throws with the address when it does not come in time. */
  waitForMail(
    to: string,
    fits: (mail: ReceivedMail) => boolean,
    seconds?: number,
  ): Promise<ReceivedMail>;
  /** Waits for a mail to this address with a link to this page of a group. */
  waitForLink(
    to: string,
    page: MailLink['page'],
    fits?: (link: MailLink) => boolean,
    seconds?: number,
  ): Promise<MailLink>;
}

/** A mail is dated when its sending begins, so that one can come in after another that is dated later. */
const lateMs = 10_000;

/** `from`: no mail of before this moment is looked at, unless it is asked for. */
export function inboxClient(inboxUrl: string, from?: Date): InboxClient {
  const mails: InboxClient['mails'] = async ({ to, since = from } = {}) => {
    const query = new URLSearchParams({
      ...(to === undefined ? {} : { to }),
      ...(since ? { since: since.toISOString() } : {}),
    });
    const response = await fetch(`${inboxUrl}/mails.json?${query}`);
    if (!response.ok) throw new Error(`the inbox answered ${response.status}`);
    return z.array(mailSchema).parse(await response.json());
  };

  const waitForMail: InboxClient['waitForMail'] = async (to, fits, seconds = 30) => {
    const deadline = Date.now() + seconds * 1000;
    let since: Date | undefined;
    for (;;) {
      const received = await mails({ to, ...(since && { since }) });
      const found = received.find(fits);
      if (found) return found;
      const [newest] = received;
      // What was read does not change; a mailbox of an officer grows to thousands.
      if (newest) since = new Date(Date.parse(newest.receivedAt) - lateMs);
      if (Date.now() > deadline) throw new Error(`no such mail came to ${to} within ${seconds} s`);
      await pause(100);
    }
  };

  return {
    mails,
    waitForMail,
    async waitForLink(to, page, fits = () => true, seconds = 30) {
      const wanted = (link: MailLink | undefined): link is MailLink =>
        link?.page === page && fits(link);
      const link = linkIn(await waitForMail(to, (mail) => wanted(linkIn(mail)), seconds));
      if (!wanted(link)) throw new Error('the mail that was found has no such link');
      return link;
    },
  };
}
