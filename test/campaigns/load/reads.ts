import autocannon from 'autocannon';
import { percentile } from '../../../bench/figures.ts';
import { asBrowser } from './bare.ts';

/** A moderate number of people who each ask again as soon as they were answered. */
export const connections = 8;

export interface Latency {
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly requests: number;
  readonly statuses: Readonly<Record<number, number>>;
}

/** Asks these paths in turn over a fixed number of connections; times in full precision, which autocannon's own table has not. */
export async function readsOf(
  url: string,
  paths: readonly string[],
  seconds: number,
): Promise<Latency> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  await new Promise<void>((resolve, reject) => {
    const running = autocannon(
      {
        url,
        connections,
        duration: seconds,
        headers: asBrowser,
        requests: paths.map((path) => ({ method: 'GET' as const, path })),
      },
      (error: unknown) => (error instanceof Error ? reject(error) : resolve()),
    );
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
  return {
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    requests: times.length,
    statuses,
  };
}
