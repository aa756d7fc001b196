import type { MailPace, MailTurns, Urgency } from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

export interface Pacing {
  readonly pace: MailPace;
  /** The pace of first letters alone. */
  readonly firstLetterPace: MailPace;
  /** Emails per second for the whole deployment. */
  readonly perSecond: number;
  readonly clock: Clock;
  /** Resolves after the given number of milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/** Turns missed by no more than this can still be used, so that a late timer does not reduce throughput. */
export const slackMs = 200;
const slowDownMs = 1000;
/** The share of the rate that all first letters together may use. */
export const firstLetterShare = 0.5;
/**
 * The maximum number of letters that can have reserved turns at the same time: the queue's batch size times its
 * concurrency.
 */
export const mostAtOnce = 20;
/**
 * Turns for normal letters are taken together, for a period of this length, because at a high rate the stored item
 * cannot handle a write for every email.
 */
const blockMs = 100;
/**
 * How many times to try to make every instance of the function wait. Giving up after that is safe, because an attempt
 * fails only if another instance has moved the stored time forward.
 */
const slowDownAttempts = 5;

/**
 * Hands out turns at the rate that the mail service allows. An urgent letter reserves the next available turn, even one
 * in the future; a normal letter takes a turn only if that turn is due and has not been reserved. Urgent mail therefore
 * goes first: it waits only for the turn that has just been handed out and for the urgent mail ahead of it. A first
 * letter takes a turn in its own lane, and then reserves one in the same way as an urgent letter, so first letters
 * together never use more than half of the rate.
 */
export function mailTurns(pacing: Pacing): (urgency: Urgency, until: Date) => MailTurns {
  const moment = new PaceMoment(pacing);
  const lane = new PaceMoment({
    ...pacing,
    pace: pacing.firstLetterPace,
    perSecond: pacing.perSecond * firstLetterShare,
  });
  const next: Record<Urgency, (until: Date) => Promise<boolean>> = {
    first: async (until) => (await lane.reserveNext(until)) && moment.reserveNext(until),
    urgent: (until) => moment.reserveNext(until),
    normal: (until) => moment.takeUnreserved(until),
  };
  return (urgency, until) => ({
    next: () => next[urgency](until),
    slowDown: async () => moment.slowDown(),
  });
}

class PaceMoment {
  private readonly pacing: Pacing;
  private readonly interval: number;
  private readonly blockSize: number;
  /**
   * No turn is reserved this far ahead, so a stored time that is further ahead comes from an instance whose clock is
   * fast. The other instances then use their own clocks; otherwise all mail would have to wait.
   */
  private readonly farthestMs: number;
  /**
   * The times of the turns that this process has taken but not yet used. A turn more than `slackMs` in the past is
   * dropped.
   */
  private block: number[] = [];
  /** The stored time of the next available turn, as last seen by this process. */
  private stored: number | undefined;
  /**
   * The time of the last turn that this process took, so that its own turns keep to the rate even if the clocks
   * disagree.
   */
  private last = Number.NEGATIVE_INFINITY;
  /**
   * At each urgency level, only one caller at a time requests a turn, so this process's letters do not compete with one
   * another.
   */
  private readonly pending: Record<'urgent' | 'normal', Promise<unknown>> = {
    urgent: Promise.resolve(),
    normal: Promise.resolve(),
  };

  constructor(pacing: Pacing) {
    this.pacing = pacing;
    this.interval = 1000 / pacing.perSecond;
    this.blockSize = Math.max(1, Math.floor(blockMs / this.interval));
    this.farthestMs = 2 * slowDownMs + (mostAtOnce + 1) * this.interval;
  }

  async reserveNext(until: Date): Promise<boolean> {
    const at = await this.oneAtATime('urgent', async () => {
      for (;;) {
        const now = this.now();
        const free = await this.free(now);
        if (free > until.getTime()) return undefined;
        if (await this.take(free, now)) return free;
      }
    });
    if (at === undefined) return false;
    await this.pauseUntil(at);
    return true;
  }

  async takeUnreserved(until: Date): Promise<boolean> {
    return this.oneAtATime('normal', async () => {
      for (;;) {
        const now = this.now();
        this.block = this.block.filter((at) => at >= now - slackMs && at <= until.getTime());
        const own = this.block.shift();
        if (own !== undefined) {
          await this.pauseUntil(own);
          return true;
        }
        const free = await this.free(now);
        if (Math.max(free, now) > until.getTime()) return false;
        if (free > now) await this.pauseUntil(free);
        else if (await this.take(free, now, this.blockSize)) {
          this.block = Array.from(
            { length: this.blockSize - 1 },
            (_, index) => now + (index + 1) * this.interval,
          );
          return true;
        }
      }
    });
  }

  async slowDown(): Promise<void> {
    this.block = [];
    for (let left = slowDownAttempts; left > 0; left -= 1) {
      const now = this.now();
      if (await this.move(Math.max(await this.free(now), now + slowDownMs))) return;
    }
  }

  private async take(free: number, now: number, count = 1): Promise<boolean> {
    const first = Math.max(free, now - slackMs);
    const taken = await this.move(Math.ceil(first + count * this.interval));
    if (taken) this.last = first + (count - 1) * this.interval;
    return taken;
  }

  private async free(now: number): Promise<number> {
    const stored = this.stored ?? (await this.pacing.pace.free());
    this.stored = stored;
    const believed = stored > now + this.farthestMs ? now : stored;
    return Math.max(believed, this.last + this.interval);
  }

  private async move(to: number): Promise<boolean> {
    const moved = await this.pacing.pace.move(this.stored ?? 0, to);
    this.stored = moved ? to : undefined;
    return moved;
  }

  private async oneAtATime<Result>(
    urgency: 'urgent' | 'normal',
    act: () => Promise<Result>,
  ): Promise<Result> {
    const before = this.pending[urgency];
    const own = before.then(act);
    this.pending[urgency] = own.catch(() => undefined);
    return own;
  }

  private async pauseUntil(moment: number): Promise<void> {
    const ms = moment - this.now();
    if (ms > 0) await this.pacing.pause(ms);
  }

  private now(): number {
    return this.pacing.clock().getTime();
  }
}
