import { randomUUID } from 'node:crypto';
import type { Invocable } from '../lambda/function-pool.ts';
import type { Queue } from '../queues/queue.ts';
import type { NextFire } from './expression.ts';

export interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly next: NextFire;
  readonly target: Invocable;
  /** The JSON that the target receives; if undefined, the target receives EventBridge's standard scheduled event. */
  readonly input: string | undefined;
  readonly retries: number;
  readonly deadLetterQueue: Queue | undefined;
}

const maxTimerMs = 2 ** 31 - 1;

/** Invokes the targets of the template's schedules. A run that was missed while the system was down is skipped. */
export class Scheduler {
  private readonly schedules: readonly Schedule[];
  private readonly home: { readonly account: string; readonly awsRegion: string };
  private readonly onError: (error: unknown) => void;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly stopping = new AbortController();

  constructor(
    schedules: readonly Schedule[],
    home: { account: string; awsRegion: string },
    onError: (error: unknown) => void,
  ) {
    this.schedules = schedules;
    this.home = home;
    this.onError = onError;
  }

  start(): void {
    for (const schedule of this.schedules) this.arm(schedule);
  }

  stop(): void {
    this.stopping.abort();
    for (const timer of this.timers) clearTimeout(timer);
  }

  /**
   * Runs the schedules of one function now, without affecting their regular times. Resolves with false if the function
   * has no schedule.
   */
  async run(functionName: string): Promise<boolean> {
    const found = this.schedules.filter(
      ({ name }) => name === functionName || name.endsWith(`-${functionName}`),
    );
    for (const schedule of found) await this.fire(schedule);
    return found.length > 0;
  }

  private arm(schedule: Schedule): void {
    const next = schedule.next(new Date());
    if (!next || this.stopping.signal.aborted) return;
    const wait = next.getTime() - Date.now();
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        // A wait that is too long for one timer is split up.
        if (wait <= maxTimerMs) this.fire(schedule).catch(this.onError);
        this.arm(schedule);
      },
      Math.min(wait, maxTimerMs),
    );
    this.timers.add(timer);
  }

  private async fire({
    name,
    arn,
    target,
    input,
    retries,
    deadLetterQueue,
  }: Schedule): Promise<void> {
    const event: unknown = input === undefined ? this.scheduledEvent(arn) : JSON.parse(input);
    for (let attempt = 0; attempt <= retries; attempt += 1) {
      if (this.stopping.signal.aborted) return;
      try {
        await target.invoke(event, [`schedule ${name}`]);
        return;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'FunctionFailed')) throw error;
        if (attempt < retries)
          await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** attempt).unref());
      }
    }
    await deadLetterQueue?.send([{ body: JSON.stringify(event), attributes: {} }]);
  }

  private scheduledEvent(arn: string): object {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: this.home.account,
      time: new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
      region: this.home.awsRegion,
      resources: [arn],
      detail: {},
    };
  }
}
