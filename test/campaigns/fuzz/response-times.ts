import type { DescribedOperation } from './description.ts';

/** The number of milliseconds by which a response may exceed the usual time of valid requests to the same operation. */
export const maxExtraMs = 250;

interface Timed {
  readonly index: number;
  readonly operation: string;
  readonly ms: number;
}

/**
 * The response times of valid requests by operation, and the slowest other requests, all measured under the same load.
 */
export class ResponseTimes {
  private readonly good = new Map<string, number[]>();
  private readonly slow: Timed[] = [];

  addGood(operation: DescribedOperation, ms: number): void {
    const known = this.good.get(operation.id) ?? [];
    this.good.set(operation.id, [...known.slice(-200), ms]);
  }

  add(index: number, operation: DescribedOperation | undefined, ms: number): void {
    this.slow.push({ index, operation: operation?.id ?? 'none', ms });
    if (this.slow.length > 1000) this.slow.sort((one, other) => other.ms - one.ms).splice(300);
  }

  /** The median for valid requests to an operation, or for all valid requests if the operation is unknown. */
  usualMs(operation: string): number {
    return median(this.good.get(operation) ?? [...this.good.values()].flat());
  }

  /** The other requests that took more than `maxExtraMs` longer than usual, slowest first. */
  slowRequests(): Timed[] {
    return this.slow
      .filter(({ operation, ms }) => ms - this.usualMs(operation) > maxExtraMs)
      .toSorted((one, other) => other.ms - one.ms);
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
