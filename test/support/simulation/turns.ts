import { setImmediate as settled } from 'node:timers/promises';

/**
 * Decides, by chance with a seed, which of all waiting steps goes on next, one at a time. Two tasks that take turns are
 * interleaved in every way that single requests to a database can be.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private readonly random: () => number;
  private readonly haste: number;

  /** With more `haste` (0 to 1) a task that began goes on more often, while the others stand still for long. */
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

  /** Lets one step go on, and runs everything up to the next steps. */
  async next(): Promise<void> {
    const last = this.waiting.length - 1;
    const chosen =
      this.random() < this.haste ? last : Math.floor(this.random() * this.waiting.length);
    const [resolve] = this.waiting.splice(chosen, 1);
    resolve?.();
    await settled();
  }
}
