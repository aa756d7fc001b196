import type { IncomingHttpHeaders } from 'node:http';
import autocannon from 'autocannon';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { registerUntil, type RegistrationAttempt } from './registrations.ts';
import { nearbySomewhere } from './targets.ts';

export interface Saturation {
  readonly registrations: readonly RegistrationAttempt[];
  /**
   * The number of responses by status, for reads and registrations together; status 0 stands for a broken connection.
   */
  readonly statuses: Readonly<Record<number, number>>;
  /** The number of rejections without a valid `Retry-After` header. */
  readonly withoutRetryAfter: number;
}

interface Load {
  readonly siteUrl: string;
  readonly seconds: number;
  readonly readers: number;
  readonly people: number;
  readonly seed: number;
}

const isRejection = (status: number): boolean => status === 429 || status === 503;

/** Sends more requests than the system can handle: uncacheable reads and registrations. */
export async function saturate({
  siteUrl,
  seconds,
  readers,
  people,
  seed,
}: Load): Promise<Saturation> {
  const random = seededRandom(seed);
  const statuses: Record<number, number> = {};
  let withoutRetryAfter = 0;
  const count = (status: number, retryAfter: unknown): void => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (isRejection(status) && !/^\d+$/.test(String(retryAfter))) withoutRetryAfter += 1;
  };
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    path: nearbySomewhere(random),
  });
  const onResponse = (
    status: number,
    _body: string,
    _context: object,
    headers: IncomingHttpHeaders = {},
  ): void => count(status, headerOf(headers, 'retry-after'));
  const reading = new Promise<number>((resolve, reject) => {
    autocannon(
      {
        url: siteUrl,
        connections: readers,
        duration: seconds,
        requests: [{ method: 'GET', setupRequest, onResponse }],
      },
      (error: unknown, result) =>
        error instanceof Error ? reject(error) : resolve(result.errors + result.timeouts),
    );
  });
  const [broken, registrations] = await Promise.all([
    reading,
    registerUntil(siteUrl, Date.now() + seconds * 1000, people),
  ]);
  for (const { status, retryAfter } of registrations) count(status, retryAfter);
  return {
    registrations,
    statuses: broken === 0 ? statuses : { ...statuses, 0: broken },
    withoutRetryAfter,
  };
}

/** autocannon does not change header names to lower case. */
function headerOf(headers: IncomingHttpHeaders, wanted: string): unknown {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
}
