import { percentile } from '../../../bench/figures.ts';

/** Measures how long it takes after a restart until something is done again: somebody answered with success, or a mail sent. */
export class Recovery {
  /** Milliseconds from the command to start until the first effect; a kill that came before it leaves none. */
  readonly milliseconds: number[] = [];
  /** How often something was done, over all starts. */
  effects = 0;
  private startedAt: number | undefined;

  starting(): void {
    this.startedAt = Date.now();
  }

  killed(): void {
    this.startedAt = undefined;
  }

  effect(at = new Date()): void {
    this.effects += 1;
    // A mail of before the kill can be seen only after it.
    if (this.startedAt === undefined || at.getTime() < this.startedAt) return;
    this.milliseconds.push(Date.now() - this.startedAt);
    this.startedAt = undefined;
  }

  /** Milliseconds within which this part of the restarts had their first effect; 0 without restarts. */
  within(part: number): number {
    return this.milliseconds.length === 0 ? 0 : percentile(this.milliseconds, part);
  }
}
