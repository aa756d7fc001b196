/** Thrown at the end of a run in which some items failed; each failure has already been reported. */
export class SomeFailed extends Error {
  override readonly name = 'SomeFailed';

  constructor(count: number) {
    super(`${count} could not be handled`);
  }
}

/**
 * Handles the ids one by one. When one fails, reports the failure and continues with the rest. Throws SomeFailed at the
 * end if anything failed.
 */
export async function attemptEach(
  ids: readonly string[],
  handle: (id: string) => Promise<void>,
  report: (id: string, error: unknown) => void,
): Promise<void> {
  let failed = 0;
  for (const id of ids) {
    try {
      await handle(id);
    } catch (error) {
      failed += 1;
      report(id, error);
    }
  }
  if (failed > 0) throw new SomeFailed(failed);
}
