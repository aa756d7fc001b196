import type { Position } from '../../../shared/regions/region.ts';

/** A match for a search text: an address, a street, a postcode or a neighbourhood. */
export interface FoundAddress {
  readonly id: string;
  readonly name: string;
  /** The position of the match, if the search returned one. */
  readonly point?: Position | undefined;
}
