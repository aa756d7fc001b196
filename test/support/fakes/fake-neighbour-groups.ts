import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import { isActive } from '../../../shared/domain/groups/group.ts';
import {
  contactsFor,
  neighbourGroupOf,
  type NeighbourContact,
  type NeighbourGroup,
} from '../../../shared/domain/linking/neighbour-group.ts';
import type { GroupInRegion, NeighbourGroups } from '../../../shared/ports/linking.ts';
import type { FakeGroups } from './fake-groups.ts';

/** Looks up neighbours among the fake groups of their region. */
export class FakeNeighbourGroups implements NeighbourGroups {
  private readonly regions: Readonly<Record<string, FakeGroups>>;

  constructor(regions: Readonly<Record<string, FakeGroups>>) {
    this.regions = regions;
  }

  async find({ regionId, groupId }: GroupInRegion): Promise<NeighbourGroup | undefined> {
    const group = await this.regions[regionId]?.find(groupId);
    return isActive(group) ? neighbourGroupOf(regionId, group) : undefined;
  }

  async findByReference(regionId: string, reference: string): Promise<NeighbourGroup | undefined> {
    const group = await this.regions[regionId]?.findByReference(reference);
    return group && this.find({ regionId, groupId: group.id });
  }

  async contactsFor(
    reader: Coordinator,
    { regionId, groupId }: GroupInRegion,
  ): Promise<readonly NeighbourContact[]> {
    return contactsFor(reader, (await this.regions[regionId]?.coordinators(groupId)) ?? []);
  }
}
