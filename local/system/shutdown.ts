type Step = () => void | Promise<void>;

/** What must be given back at the end, the last taken first. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | undefined;

  add(step: Step): void {
    this.steps.unshift(step);
  }

  /** Runs every step once, even when an earlier one fails; then rejects with what failed. */
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
