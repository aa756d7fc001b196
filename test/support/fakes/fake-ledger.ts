import type {
  LetterKey,
  MailLedger,
  MarkedRecipient,
  SentMessages,
} from '../../../shared/ports/mail.ts';

interface Entry {
  state: 'claimed' | 'sent';
  messageId?: string;
  recipient?: MarkedRecipient | undefined;
}

/** An in-memory mail ledger. Claims expire only when a test calls `lapse`. */
export class FakeLedger implements MailLedger, SentMessages {
  readonly entries = new Map<string, Entry>();

  async wasSent(letter: LetterKey): Promise<boolean> {
    return this.entries.get(nameOf(letter))?.state === 'sent';
  }

  async claim(letter: LetterKey): Promise<'claimed' | 'sent' | 'busy'> {
    const entry = this.entries.get(nameOf(letter));
    if (entry) return entry.state === 'sent' ? 'sent' : 'busy';
    this.entries.set(nameOf(letter), { state: 'claimed' });
    return 'claimed';
  }

  async sent(letter: LetterKey, messageId: string, recipient?: MarkedRecipient): Promise<void> {
    this.entries.set(nameOf(letter), { state: 'sent', messageId, recipient });
  }

  async release(letter: LetterKey): Promise<void> {
    this.entries.delete(nameOf(letter));
  }

  async recipientOf(messageId: string): ReturnType<SentMessages['recipientOf']> {
    const found = [...this.entries.values()].find((entry) => entry.messageId === messageId);
    if (!found) return undefined;
    return found.recipient ? { regionId: 'langstraat', ...found.recipient } : 'somebody-else';
  }

  /** Expires every claim, as happens to the claims of a function that has crashed. */
  lapse(): void {
    for (const [name, { state }] of this.entries)
      if (state === 'claimed') this.entries.delete(name);
  }
}

function nameOf({ eventId, letter, recipientId }: LetterKey): string {
  return `${eventId} ${letter} ${recipientId}`;
}
