import { mailTurns } from '../../../../../functions/mail/send-mail/mail-turns.ts';
import type { MailTurns, Urgency } from '../../../../../shared/ports/mail.ts';

export const start = Date.parse('2026-11-21T12:00:00.000Z');

/** Time that goes on only while somebody pauses, and the one moment that all senders share. */
export class Street {
  now = start;
  stored = 0;
  moves = 0;
  private readonly waiting: { readonly at: number; readonly wake: () => void }[] = [];

  /** A copy of the function: it shares nothing with another but the moment. */
  sender(perSecond: number): (urgency: Urgency, until?: number) => MailTurns {
    const turns = mailTurns({
      perSecond,
      clock: () => new Date(this.now),
      pause: (ms) => new Promise<void>((wake) => this.waiting.push({ at: this.now + ms, wake })),
      pace: {
        free: async () => this.stored,
        move: async (from, to) => {
          if (this.stored !== from) return false;
          this.stored = to;
          this.moves += 1;
          return true;
        },
      },
    });
    return (urgency, until = start + 40_000) => turns(urgency, new Date(until));
  }

  /** Lets time pass, from one who waits to the next. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await settled();
      const next = this.waiting.toSorted((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.wake();
    }
    this.now = end;
  }
}

/** Whoever can go on without time passing has done so. */
async function settled(): Promise<void> {
  for (let round = 0; round < 50; round += 1) await Promise.resolve();
}
