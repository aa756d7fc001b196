import type { DescribedOperation } from './description.ts';

/** How much longer than a good request to the same operation anything may take. */
export const mostBeyondMs = 250;

interface Timed {
  readonly index: number;
  readonly operation: string;
  readonly ms: number;
}

/** How long good requests take, operation by operation, and which others took longer; all under the same load. */
export class Pace {
  private readonly good = new Map<string, number[]>();
  private readonly slow: Timed[] = [];

  tookGood(operation: DescribedOperation, ms: number): void {
    const known = this.good.get(operation.id) ?? [];
    this.good.set(operation.id, [...known.slice(-200), ms]);
  }

  took(index: number, operation: DescribedOperation | undefined, ms: number): void {
    this.slow.push({ index, operation: operation?.id ?? 'none', ms });
    if (this.slow.length > 1000) this.slow.sort((one, other) => other.ms - one.ms).splice(300);
  }

  /** Median of the good requests to an operation; of all when it is none. */
  usual(operation: string): number {
    return median(this.good.get(operation) ?? [...this.good.values()].flat());
  }

  /** The slowest first. */
  tooSlow(): Timed[] {
    return this.slow
      .filter(({ operation, ms }) => ms - this.usual(operation) > mostBeyondMs)
      .toSorted((one, other) => other.ms - one.ms);
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
