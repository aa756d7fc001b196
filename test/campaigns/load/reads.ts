import autocannon from 'autocannon';
import { percentile } from '../../../bench/figures.ts';
import { browserHeaders } from './start-bare-server.ts';

/** A moderate number of clients, each sending its next request as soon as it has received a response. */
export const connections = 8;

export interface Latency {
  /** In milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly requests: number;
  readonly statuses: Readonly<Record<number, number>>;
}

/**
 * Requests these paths in turn over a fixed number of connections. Measures with full precision, which autocannon's
 * results lack.
 */
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
        headers: browserHeaders,
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
