import type { Officer, RegionDesk } from '../regions/region.ts';

/** The officers of the region and the invite links of its circles. */
export interface Desk {
  /** The officers who make decisions for a municipality. */
  officersOf(municipality: string): Promise<readonly Officer[]>;
  /** The team mailboxes for a municipality, which are told about work that has waited too long. */
  teamsOf(municipality: string): Promise<readonly Officer[]>;
  /** Undefined when no officer has this id or the officer has left. */
  officer(officerId: string): Promise<Officer | undefined>;
  /** The WhatsApp invite link of the municipality's circle. Throws when the municipality has no circle. */
  inviteLink(municipality: string): Promise<string>;
}

/** A region's desk as it was loaded. The version is the number of times that a desk has been loaded for the region. */
export interface StoredDesk extends RegionDesk {
  readonly version: number;
}

/** The stored desk of one region. */
export interface DeskRepository {
  /** Strongly consistent. Undefined until a desk has been loaded. */
  find(): Promise<StoredDesk | undefined>;
  /**
   * Replaces the desk that was read as `before`. The new officers and circles are stored first, and only then are the
   * others removed, so the region never lacks officers. The tokens of an officer who is removed or gets a different
   * mailbox are revoked in the same transaction. If a call is interrupted halfway, read the stored desk and call this
   * again with that desk as `before` to finish. Throws ConcurrentChange if another desk was loaded in the meantime.
   */
  replace(before: StoredDesk | undefined, desk: RegionDesk): Promise<void>;
}
