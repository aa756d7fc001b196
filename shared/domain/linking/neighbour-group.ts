import { mayShareContact, type Coordinator } from '../groups/coordinator.ts';
import type { Group } from '../groups/group.ts';

/**
 * Everything that may be learned about a neighbouring group, whether it belongs to the same region or to another. This
 * list is all that crosses from one region to another: municipalities and police teams are separate controllers under
 * the GDPR (docs/decisions/0014). Apart from the distance, which the link holds, all of it is public for an active group.
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

/** How a coordinator can be reached by a neighbour. */
export type NeighbourContact = Pick<Coordinator, 'name' | 'email' | 'phone'>;

/** The contact details that a coordinator may see, each only with the consent of both sides. */
export function contactsFor(
  reader: Coordinator,
  others: readonly Coordinator[],
): readonly NeighbourContact[] {
  return others
    .filter((other) => mayShareContact(reader, other))
    .map(({ name, email, phone }) => ({ name, email, phone }));
}
