import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { Mailbox } from '../mail/mailbox.ts';

export interface MailSummary {
  readonly id: string;
  readonly receivedAt: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
}

export interface Mail extends MailSummary {
  readonly text: string;
  /** Images embedded in the email are inlined as data URLs. */
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { filename: string; contentType: string; bytes: number }[];
}

/** Reads and parses emails. An email never changes, so each is parsed only once. */
export class MailReader {
  private readonly mailbox: Mailbox;
  private readonly parsed = new Map<string, Promise<Mail>>();

  constructor(mailbox: Mailbox) {
    this.mailbox = mailbox;
  }

  /** Lists emails, newest first, optionally only those sent to the address `to` or received at or after `since`. */
  async list(filter: { to?: string | undefined; since?: Date | undefined } = {}): Promise<Mail[]> {
    const { to, since } = filter;
    const ids = this.mailbox.list().filter((id) => !since || Mailbox.receivedAt(id) >= since);
    const mails = await Promise.all(ids.map((id) => this.read(id)));
    const present = mails.filter((mail) => mail !== undefined);
    return to === undefined
      ? present
      : present.filter((mail) => mail.to.includes(to.toLowerCase()));
  }

  async read(id: string): Promise<Mail | undefined> {
    const known = this.parsed.get(id);
    if (known) return known;
    const raw = await this.mailbox.read(id);
    if (!raw) return undefined;
    const reading = simpleParser(raw).then((mail) => toMail(id, mail));
    this.parsed.set(id, reading);
    return reading;
  }

  /** The id of the newest email, or undefined if there are no emails. */
  latest(): string | undefined {
    return this.mailbox.list()[0];
  }

  async clear(): Promise<void> {
    this.parsed.clear();
    await this.mailbox.clear();
  }
}

function toMail(id: string, mail: ParsedMail): Mail {
  const headers = mail.headerLines.map(
    ({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()] as const,
  );
  return {
    id,
    receivedAt: Mailbox.receivedAt(id).toISOString(),
    to: addressesOf(mail.to),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html === false ? '' : mail.html,
    headers: Object.fromEntries(headers),
    attachments: mail.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, size }) => ({
        filename: filename ?? '',
        contentType,
        bytes: size,
      })),
  };
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): string[] {
  const lists = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return lists.flatMap(({ value }) => value.map(({ address }) => (address ?? '').toLowerCase()));
}
