type Step = () => void | Promise<void>;

/** What to release on shutdown, last acquired first. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | undefined;

  add(step: Step): void {
    this.steps.unshift(step);
  }

  /** Runs every step once, even when an earlier one fails; then rejects with the failures. */
  run(): Promise<void> {
    this.running ??= this.runAll();
    return this.running;
  }

  private async runAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the system did not stop cleanly');
  }
}
