import type { AddressSource } from './address.ts';

/**
 * Fetches the code for the address search when a search starts, so that the first page does not contain that code.
 * Resolves to undefined when the code cannot be fetched, which is treated as an unreachable service.
 */
export async function pdok() {
  return import('./pdok.ts').catch(() => undefined);
}

/** The position of a match: its own, or else the one that the address search returns for it. */
export const locate: AddressSource['locate'] = async (option, signal) =>
  option.point ?? (await (await pdok())?.locateAddress(option.id, signal));
