import { setImmediate as settled } from 'node:timers/promises';

/**
 * Decides with a seeded random generator which waiting step runs next, one at a time. Tasks that take turns this way
 * can interleave in every way that requests to a database can.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private readonly random: () => number;
  private readonly haste: number;

  /** With more `haste` (0 to 1) the latest step is chosen more often, and the others wait longer. */
  constructor(random: () => number, haste: number) {
    this.random = random;
    this.haste = haste;
  }

  /** Waits until it is this step's turn. */
  take(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Runs one step, and everything up to the next ones. */
  async next(): Promise<void> {
    const last = this.waiting.length - 1;
    const chosen =
      this.random() < this.haste ? last : Math.floor(this.random() * this.waiting.length);
    const [resolve] = this.waiting.splice(chosen, 1);
    resolve?.();
    await settled();
  }
}
