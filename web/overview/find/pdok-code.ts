/**
 * Fetches the code for the address search when a search starts, so that the first page does not contain that code.
 * Resolves to undefined when the code cannot be fetched, which is treated as an unreachable service.
 */
export async function pdok() {
  return import('./pdok.ts').catch(() => undefined);
}
