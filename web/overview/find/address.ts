import type { Position } from '../../../shared/regions/region.ts';

/** An address, street, postcode or neighbourhood that matches a search. */
export interface FoundAddress {
  readonly id: string;
  readonly name: string;
  /** The position of the match, if the search returned one. */
  readonly point?: Position | undefined;
}
