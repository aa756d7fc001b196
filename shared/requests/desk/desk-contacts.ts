import * as z from 'zod';
import { municipalityOf } from '../../regions/municipality.ts';
import type { RegionSet } from '../../regions/region-set.ts';

/** Contact details that officers of another municipality or region can use; all of them are public. */
const deskContact = z.object({ name: z.string(), phone: z.string(), email: z.string() });

/** Whom to contact about a group of another municipality. */
export const deskContacts = z.object({ police: deskContact, municipality: deskContact });
export type DeskContacts = z.infer<typeof deskContacts>;

/**
 * The public contact details of a municipality and of its police team. Undefined if the municipality no longer belongs
 * to any region.
 */
export function deskContactsOf(regions: RegionSet, code: string): DeskContacts | undefined {
  const region = regions.ofMunicipality(code);
  const municipality = region && municipalityOf(region, code);
  if (!municipality) return undefined;
  const { team, phone, email } = region.police;
  const { contact, name } = municipality;
  return {
    police: { name: team, phone, email },
    municipality: { name, phone: contact.phone, email: contact.email },
  };
}
