import type { Officer } from '../regions/region.ts';

/** The officers and circle links of the region. */
export interface Desk {
  officersOf(municipality: string): Promise<readonly Officer[]>;
  officer(officerId: string): Promise<Officer | undefined>;
  inviteLink(municipality: string): Promise<string>;
}
