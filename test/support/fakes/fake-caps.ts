import { IdempotencyKeyReused } from '../../../shared/domain/errors.ts';
import {
  caps,
  periodOf,
  type Counted,
  TooManyRequests,
} from '../../../shared/domain/platform/caps.ts';
import type { Clock, IdempotencyKey } from '../../../shared/ports/platform.ts';

/** Counts requests and remembers their idempotency keys, as the real store does in a single transaction. */
export class FakeCaps {
  private readonly counts = new Map<string, number>();
  private readonly requests = new Map<string, { readonly id: string; readonly body: string }>();
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Returns the id stored for this idempotency key, either by this call or by an earlier one. */
  once(id: string, request: IdempotencyKey, counted: readonly Counted[]): string {
    const before = this.requests.get(request.key);
    if (before && before.body !== request.body) throw new IdempotencyKeyReused();
    if (before) return before.id;
    const now = this.clock();
    const names = counted.map(({ cap, digest }) => `${cap} ${digest} ${periodOf(cap, now).number}`);
    const full = counted.filter(
      ({ cap }, index) => (this.counts.get(names[index] ?? '') ?? 0) >= caps[cap].most,
    );
    if (full.length > 0)
      throw new TooManyRequests(
        new Date(Math.max(...full.map(({ cap }) => periodOf(cap, now).endsAt.getTime()))),
      );
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.requests.set(request.key, { id, body: request.body });
    return id;
  }
}
