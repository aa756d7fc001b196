/** How much of the work has been done, from 0 to 1; undefined while there is no work. */
let fraction: number | undefined;
const listeners = new Set<() => void>();

export function showWork(next: number | undefined): void {
  fraction = next;
  for (const listener of listeners) listener();
}

export function currentWork(): number | undefined {
  return fraction;
}

/** Calls `listener` whenever the progress changes. Returns a function that stops these calls. */
export function watchWork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
