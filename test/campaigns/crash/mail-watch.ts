import { setTimeout as pause } from 'node:timers/promises';
import type { InboxClient } from '../../../local/demo/inbox-client.ts';
import { linkIn, type MailLink } from '../../../local/demo/mail-link.ts';

/** Follows the inbox for everybody, over crashes: many people who look for themselves would keep the system busy. */
export class MailWatch {
  private readonly links = new Map<string, MailLink>();
  private readonly inbox: () => InboxClient;
  /** Called with the newest mail when it was not seen before. */
  private readonly arrived: (receivedAt: Date) => void;
  private readonly watching: Promise<void>;
  private open = true;
  private newest = new Date(0);

  constructor(inbox: () => InboxClient, arrived: (receivedAt: Date) => void) {
    this.inbox = inbox;
    this.arrived = arrived;
    this.watching = this.watch();
  }

  /** Waits for a mail with a link to this page of a group, whoever it went to. */
  async link(page: MailLink['page'], groupId: string): Promise<MailLink> {
    for (;;) {
      const link = this.links.get(`${page} ${groupId}`);
      if (link) return link;
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
        // The system is down for a moment; anything else ends the watch.
        if (!(error instanceof TypeError)) throw error;
      });
      await pause(150);
    }
  }

  private async look(): Promise<void> {
    const mails = await this.inbox().mails({ since: this.newest });
    for (const mail of mails) {
      const link = linkIn(mail);
      if (link) this.links.set(`${link.page} ${link.groupId}`, link);
    }
    const [latest] = mails;
    if (!latest) return;
    const receivedAt = new Date(latest.receivedAt);
    if (receivedAt > this.newest) this.arrived(receivedAt);
    this.newest = receivedAt;
  }
}
