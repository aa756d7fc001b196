/** Some of what a run had to do was not done; each was reported by itself. */
export class SomeLeft extends Error {
  override readonly name = 'SomeLeft';

  constructor(count: number) {
    super(`${count} could not be handled`);
  }
}

/** Handles one after the other; one that fails is reported and holds up no other. Throws SomeLeft after the last. */
export async function eachByItself(
  ids: readonly string[],
  handle: (id: string) => Promise<void>,
  report: (id: string, error: unknown) => void,
): Promise<void> {
  let left = 0;
  for (const id of ids) {
    try {
      await handle(id);
    } catch (error) {
      left += 1;
      report(id, error);
    }
  }
  if (left > 0) throw new SomeLeft(left);
}
