import { ConcurrentChange } from '../errors.ts';

/**
 * Runs `attempt` (load, decide and save) again when another change was stored first. After `attempts` attempts, throws
 * the last ConcurrentChange, so that a queue or a person can retry later.
 */
export async function retryOnConflict<Result>(
  attempts: number,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let left = attempts - 1; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConcurrentChange)) throw error;
    }
  }
  return attempt();
}
