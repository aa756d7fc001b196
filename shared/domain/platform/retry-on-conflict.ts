import { ConcurrentChange } from '../errors.ts';

/**
 * Loads, decides and saves again when somebody else stored a change first. After `attempts` times the
 * ConcurrentChange is thrown on, so that a queue or a person tries later.
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
