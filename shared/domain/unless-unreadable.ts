import { UnreadableItem } from './errors.ts';

/**
 * The result of `read`, or undefined if it throws UnreadableItem, whose key is then reported. Any other error is
 * thrown.
 */
export async function unlessUnreadable<Result>(
  read: () => Promise<Result>,
  report: (key: string) => void,
): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableItem)) throw error;
    report(error.key);
    return undefined;
  }
}
