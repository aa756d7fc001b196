import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { deskPageIn, mailedTokenIn, type DeskPage, type MailedToken } from './mailed-token.ts';

/** An email as the inbox returns it in JSON. */
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

/** An HTTP client for the inbox of a running system. */
export interface InboxClient {
  /** Returns the matching emails, newest first. */
  mails(filter?: { readonly to?: string; readonly since?: Date }): Promise<readonly ReceivedMail[]>;
  /** Waits for a matching email to this address; throws an error naming the address if none arrives in time. */
  waitForMail(
    to: string,
    matches: (mail: ReceivedMail) => boolean,
    seconds?: number,
  ): Promise<ReceivedMail>;
  /** Waits for an email to this address that contains a token for the given page of a group. */
  waitForMailedToken(
    to: string,
    page: MailedToken['page'],
    matches?: (token: MailedToken) => boolean,
    seconds?: number,
  ): Promise<MailedToken>;
  /** Waits for an email to this desk mailbox with a link to the registration's page. */
  waitForDeskPage(to: string, groupId: string, seconds?: number): Promise<DeskPage>;
}

/**
 * The date of an email is the time at which the system started to send it. An email can therefore arrive later than
 * another one whose date is up to this many milliseconds after its own.
 */
export const lateMs = 10_000;

/**
 * How long to wait for an email by default: most arrive within a second, but on a busy machine they can take far
 * longer.
 */
const defaultSeconds = 90;

/** Creates a client that ignores emails received before `from`, unless a filter specifies another date. */
export function inboxClient(inboxUrl: string, from?: Date): InboxClient {
  const mails: InboxClient['mails'] = async ({ to, since = from } = {}) => {
    const query = new URLSearchParams({
      ...(to === undefined ? {} : { to }),
      ...(since ? { since: since.toISOString() } : {}),
    });
    const response = await fetch(`${inboxUrl}/mails.json?${query}`);
    if (!response.ok) throw new Error(`the inbox responded with ${response.status}`);
    return z.array(mailSchema).parse(await response.json());
  };

  const waitForMail: InboxClient['waitForMail'] = async (to, matches, seconds = defaultSeconds) => {
    const deadline = Date.now() + seconds * 1000;
    let since: Date | undefined;
    for (;;) {
      const received = await mails({ to, ...(since && { since }) });
      const found = received.find(matches);
      if (found) return found;
      const [newest] = received;
      // An officer's mailbox can grow to thousands of emails, and those already fetched never change, so request only
      // newer ones.
      if (newest) since = new Date(Date.parse(newest.receivedAt) - lateMs);
      if (Date.now() > deadline)
        throw new Error(`no matching mail to ${to} arrived within ${seconds} s`);
      await pause(100);
    }
  };

  return {
    mails,
    waitForMail,
    async waitForMailedToken(to, page, matches = () => true, seconds = defaultSeconds) {
      const wanted = (token: MailedToken | undefined): token is MailedToken =>
        token?.page === page && matches(token);
      const token = mailedTokenIn(
        await waitForMail(to, (mail) => wanted(mailedTokenIn(mail)), seconds),
      );
      if (!wanted(token)) throw new Error('the mail has no such token');
      return token;
    },
    async waitForDeskPage(to, groupId, seconds = 30) {
      const isAbout = (mail: ReceivedMail) => deskPageIn(mail)?.groupId === groupId;
      const page = deskPageIn(await waitForMail(to, isAbout, seconds));
      if (!page) throw new Error('the mail leads to no registration');
      return page;
    },
  };
}
