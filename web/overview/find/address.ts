import type { Position } from '../../../shared/regions/region.ts';

/** Something that a text fits: an address, a street, a postal code or a neighbourhood. */
export interface FoundAddress {
  readonly id: string;
  readonly name: string;
  /** Where it is, when the answer said so. */
  readonly point?: Position | undefined;
}
