import type { Position } from '../../../shared/regions/region.ts';

/** A match for a search text: an address, a street, a postal code or a neighbourhood. */
export interface FoundAddress {
  readonly id: string;
  readonly name: string;
  /** Where it is, when the search returned that. */
  readonly point?: Position | undefined;
}
