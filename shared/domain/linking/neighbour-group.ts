import { firstBeforeOthers, mayShareContact, type Coordinator } from '../groups/coordinator.ts';
import type { Group } from '../groups/group.ts';

/**
 * Everything that may be learned about a neighbouring group in any region, except its distance, which is stored with
 * the link. Apart from contact details shared with consent, nothing else may cross from one region to another:
 * municipalities and police teams are separate controllers under the GDPR (docs/decisions/0014). All these fields are
 * public for an active group.
 */
export interface NeighbourGroup extends Pick<
  Group,
  'id' | 'reference' | 'name' | 'municipality' | 'phase'
> {
  readonly regionId: string;
  readonly area: Pick<Group['area'], 'polygon'>;
}

export function neighbourGroupOf(regionId: string, group: Group): NeighbourGroup {
  const { id, reference, name, municipality, phase, area } = group;
  return { regionId, id, reference, name, municipality, phase, area: { polygon: area.polygon } };
}

/** The details with which a neighbour can reach a coordinator. */
export type NeighbourContact = Pick<Coordinator, 'name' | 'email' | 'phone'>;

/**
 * The contact details that the reader may see. A coordinator's details are included only if that coordinator and the
 * reader have both agreed to share theirs. The first coordinator comes first.
 */
export function contactsFor(
  reader: Coordinator,
  others: readonly Coordinator[],
): readonly NeighbourContact[] {
  return firstBeforeOthers(others)
    .filter((other) => mayShareContact(reader, other))
    .map(({ name, email, phone }) => ({ name, email, phone }));
}
