import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/**
 * Runs `work` for this region: every line that it logs names the region. Concurrent work for
 * different regions, such as the records of one batch, is kept apart. Without an id, the lines name no region.
 */
export function logRegion<Result>(regionId: string | undefined, work: () => Result): Result {
  return regionId === undefined ? work() : current.run(regionId, work);
}

/** The field with which a log line names the region of the current work; empty if the work is not for one region. */
export function loggedRegion(): { readonly region?: string } {
  const region = current.getStore();
  return region === undefined ? {} : { region };
}
