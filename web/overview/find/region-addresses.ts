import { region } from 'virtual:region';
import type { AddressSource, FoundAddress } from './address.ts';
import { knownPlaces } from './known-places.ts';
import { locate, pdok } from './pdok-code.ts';

/** The addresses in the region, or its neighbourhoods if the address search cannot be reached. */
export const regionAddresses: AddressSource = {
  suggest: async (text, signal) =>
    foundFor(text, await (await pdok())?.suggestAddresses(region, text, signal)),
  search: async (text, signal) =>
    foundFor(text, await (await pdok())?.searchAddresses(region, text, signal)),
  locate,
};

function foundFor(text: string, found: readonly FoundAddress[] | undefined) {
  return { options: found ?? knownPlaces(region, text), unreachable: found === undefined };
}
