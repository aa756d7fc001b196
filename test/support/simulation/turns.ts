import { setImmediate as settled } from 'node:timers/promises';

/**
 * Lets waiting steps run one at a time, in an order decided by a seeded random generator. Tasks that take turns in this
 * way can interleave in all the ways in which requests to a database can.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private readonly random: () => number;
  private readonly haste: number;

  /**
   * The higher `haste` is (0 to 1), the more often the newest waiting step is chosen and the longer the others wait.
   */
  constructor(random: () => number, haste: number) {
    this.random = random;
    this.haste = haste;
  }

  /** Waits for this step's turn. */
  take(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Runs one waiting step, then lets every task continue until it waits for its next turn. */
  async next(): Promise<void> {
    const last = this.waiting.length - 1;
    const chosen =
      this.random() < this.haste ? last : Math.floor(this.random() * this.waiting.length);
    const [resolve] = this.waiting.splice(chosen, 1);
    resolve?.();
    await settled();
  }
}
