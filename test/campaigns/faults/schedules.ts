import { pendingIndex } from '../../../shared/store/keys.ts';
import type { StoredItems } from '../../support/simulation/stored-items.ts';
import type { Deployment } from './deployment.ts';
import { scheduled } from './functions.ts';
import type { VirtualTime } from './virtual-time.ts';

interface SchedulesOptions {
  readonly deployment: Deployment;
  readonly items: StoredItems;
  readonly time: VirtualTime;
  readonly invoke: (functionName: string) => Promise<unknown>;
}

/**
 * Runs functions on the template's schedules. Runs that would find no work in the index are skipped
 * to save time, because some functions run every minute for a whole simulated month.
 */
export class Schedules {
  private readonly options: SchedulesOptions;
  private readonly runsAt = new Map<string, number>();

  constructor(options: SchedulesOptions) {
    this.options = options;
  }

  /** Sets the time of the next run for every scheduled function that has pending work. */
  plan(): void {
    const { deployment, items, time } = this.options;
    const pending = items.indexedNow();
    for (const { functionName, next } of deployment.schedules) {
      const kinds: readonly string[] = scheduled[functionName]?.kinds ?? [];
      const since = pending
        .filter((item) => kinds.includes(String(item[pendingIndex.partition]).split('#')[0] ?? ''))
        .map((item) => Date.parse(String(item[pendingIndex.sort])));
      if (since.length === 0) continue;
      const period = next(new Date(0))?.getTime() ?? Infinity;
      const at = (Math.floor(Math.max(time.now, Math.min(...since)) / period) + 1) * period;
      if (at >= (this.runsAt.get(functionName) ?? Infinity)) continue;
      this.runsAt.set(functionName, at);
      time.at(at, () => void this.run(functionName, at), false);
    }
  }

  private async run(functionName: string, at: number): Promise<void> {
    if (this.runsAt.get(functionName) !== at) return;
    this.runsAt.delete(functionName);
    await this.options.invoke(functionName);
    this.plan();
  }
}
