import { setTimeout as pause } from 'node:timers/promises';
import { lateMs, type InboxClient } from '../../../local/demo/inbox-client.ts';
import { deskPageIn, mailedTokenIn, type MailedToken } from '../../../local/demo/mailed-token.ts';

/**
 * Polls the inbox on behalf of everybody and keeps polling across crashes. A separate poll for each person would
 * overload the system.
 */
export class MailWatch {
  private readonly tokens = new Map<string, MailedToken>();
  /** For each registration, one of the desk mailboxes that were asked to decide on it. */
  private readonly asked = new Map<string, string>();
  private readonly inbox: () => InboxClient;
  /** Called when new mail arrives, with the time of the newest email. */
  private readonly arrived: (receivedAt: Date) => void;
  private readonly watching: Promise<void>;
  private open = true;
  private newest = new Date(0);

  constructor(inbox: () => InboxClient, arrived: (receivedAt: Date) => void) {
    this.inbox = inbox;
    this.arrived = arrived;
    this.watching = this.watch();
  }

  /** Waits until a token for this page and group arrives by email, whoever the recipient is. */
  async token(page: MailedToken['page'], groupId: string): Promise<MailedToken> {
    for (;;) {
      const token = this.tokens.get(`${page} ${groupId}`);
      if (token) return token;
      await pause(50);
    }
  }

  /** Waits until a desk mailbox is asked to decide on this registration, and returns its address. */
  async askedMailbox(groupId: string): Promise<string> {
    for (;;) {
      const address = this.asked.get(groupId);
      if (address !== undefined) return address;
      await pause(50);
    }
  }

  async stop(): Promise<void> {
    this.open = false;
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (this.open) {
      await this.look().catch((error: unknown) => {
        // A TypeError means that the system is temporarily down; any other error is rethrown.
        if (!(error instanceof TypeError)) throw error;
      });
      await pause(150);
    }
  }

  private async look(): Promise<void> {
    const since = new Date(Math.max(0, this.newest.getTime() - lateMs));
    const mails = await this.inbox().mails({ since });
    for (const mail of mails) {
      const token = mailedTokenIn(mail);
      if (token) this.tokens.set(`${token.page} ${token.groupId}`, token);
      const page = deskPageIn(mail);
      const [to] = mail.to;
      if (page && to !== undefined) this.asked.set(page.groupId, to);
    }
    const [latest] = mails;
    if (!latest) return;
    const receivedAt = new Date(latest.receivedAt);
    if (receivedAt <= this.newest) return;
    this.arrived(receivedAt);
    this.newest = receivedAt;
  }
}
