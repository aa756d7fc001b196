import type { Officer } from '../regions/region.ts';

/** The officers of the region and the invite links of its circles. */
export interface Desk {
  /** The officers who make decisions for a municipality. */
  officersOf(municipality: string): Promise<readonly Officer[]>;
  /** Undefined when no officer has this id or the officer has left. */
  officer(officerId: string): Promise<Officer | undefined>;
  /** The WhatsApp invite link of the municipality's circle. Throws when the municipality has no circle. */
  inviteLink(municipality: string): Promise<string>;
}
