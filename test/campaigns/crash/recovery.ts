import { percentile } from '../../../bench/figures.ts';

/** Measures the time from a restart to its first effect: a successful response or a sent mail. */
export class Recovery {
  /** Milliseconds from starting to the first effect; nothing for a start that was killed before it. */
  readonly milliseconds: number[] = [];
  /** The number of effects, over all starts. */
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
    // A mail sent before the kill may be seen only after it.
    if (this.startedAt === undefined || at.getTime() < this.startedAt) return;
    this.milliseconds.push(Date.now() - this.startedAt);
    this.startedAt = undefined;
  }

  /** This quantile of the times to the first effect, in milliseconds; 0 without restarts. */
  quantile(part: number): number {
    return this.milliseconds.length === 0 ? 0 : percentile(this.milliseconds, part);
  }
}
