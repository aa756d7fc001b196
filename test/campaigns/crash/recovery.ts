import { percentile } from '../../../bench/figures.ts';

/** Measures the time from a restart to the first effect: a successful response or a sent email. */
export class Recovery {
  /**
   * Milliseconds from each start of the system to its first effect. A start is left out if the
   * system was killed before its first effect.
   */
  readonly milliseconds: number[] = [];
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
    // An email that was sent before the kill may not be noticed until after the restart.
    if (this.startedAt === undefined || at.getTime() < this.startedAt) return;
    this.milliseconds.push(Date.now() - this.startedAt);
    this.startedAt = undefined;
  }

  /** This quantile of the times to the first effect, in milliseconds; 0 if there were no restarts. */
  quantile(part: number): number {
    return this.milliseconds.length === 0 ? 0 : percentile(this.milliseconds, part);
  }
}
