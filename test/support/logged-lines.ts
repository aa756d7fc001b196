import { vi } from 'vitest';

/** Returns what the logger writes while `action` runs, instead of printing it. */
export async function loggedLines(action: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      lines.push(chunk.toString());
      return true;
    }),
  );
  try {
    await action();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return lines.join('');
}
