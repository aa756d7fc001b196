import type { Position } from '../../../shared/regions/region.ts';

/** An address, street, postcode or neighbourhood that matches a search. */
export interface FoundAddress {
  readonly id: string;
  readonly name: string;
  /** The name of the municipality that contains the match. */
  readonly municipality?: string | undefined;
  /** The position of the match, if the search returned one. */
  readonly point?: Position | undefined;
}

export interface FoundAddresses {
  readonly options: readonly FoundAddress[];
  /** True if the address search could not be reached; if so, the options include only known places. */
  readonly unreachable: boolean;
}

/** The source of the addresses that an address field offers. */
export interface AddressSource {
  /** Suggestions for text that is still being typed. */
  suggest(text: string, signal: AbortSignal): Promise<FoundAddresses>;
  /** Matches for the complete text. */
  search(text: string, signal: AbortSignal): Promise<FoundAddresses>;
  /** The position of a match; undefined when it cannot be found. */
  locate(option: FoundAddress, signal: AbortSignal): Promise<Position | undefined>;
}
