type Step = () => void | Promise<void>;

/** The steps that release resources on shutdown, in reverse order of acquisition. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | undefined;

  add(step: Step): void {
    this.steps.unshift(step);
  }

  /** Runs every step once, even if an earlier step fails. If any steps failed, rejects with their errors. */
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
