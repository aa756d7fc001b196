import { mailTurns } from '../../../../../functions/mail/send-mail/mail-rate.ts';
import type { MailPace, MailTurns, Urgency } from '../../../../../shared/ports/mail.ts';

export const start = Date.parse('2026-11-21T12:00:00.000Z');

/**
 * A simulated clock, which advances only while senders pause, and the time of the next available turn, which all
 * senders share.
 */
export class SenderSimulation {
  now = start;
  stored = 0;
  /** The time of the next available turn for first letters. */
  storedFirst = 0;
  moves = 0;
  private readonly waiting: { readonly at: number; readonly wake: () => void }[] = [];

  /**
   * One running copy of the function, whose clock may be fast. The copies share only the time of the next available
   * turn.
   */
  sender(perSecond: number, aheadMs = 0): (urgency: Urgency, until?: number) => MailTurns {
    const turns = mailTurns({
      perSecond,
      clock: () => new Date(this.now + aheadMs),
      pause: (ms) => new Promise<void>((wake) => this.waiting.push({ at: this.now + ms, wake })),
      firstLetterPace: {
        free: async () => this.storedFirst,
        move: async (from, to) => {
          if (this.storedFirst !== from) return false;
          this.storedFirst = to;
          return true;
        },
      },
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
    return (urgency, until = start + 40_000) => turns(urgency, new Date(until + aheadMs));
  }

  /** Advances time by this many milliseconds, waking each waiting sender when its pause ends. */
  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await flushMicrotasks();
      const next = this.waiting.toSorted((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      next.wake();
    }
    this.now = end;
  }
}

/** A pace at which a turn is always available. */
export const idlePace: MailPace = { free: async () => 0, move: async () => true };

/** Runs everything that can continue without waiting for the clock. */
async function flushMicrotasks(): Promise<void> {
  for (let round = 0; round < 50; round += 1) await Promise.resolve();
}
