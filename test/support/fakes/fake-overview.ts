import type { Group } from '../../../shared/domain/group.ts';
import type { OverviewGroup } from '../../../shared/domain/overview.ts';
import type { OverviewRepository } from '../../../shared/ports.ts';

/** The overview in memory. */
export class FakeOverview implements OverviewRepository {
  private readonly shown = new Map<string, OverviewGroup>();

  has(...groups: readonly OverviewGroup[]): this {
    for (const group of groups) this.shown.set(group.groupId, group);
    return this;
  }

  async list(municipality: string): Promise<readonly OverviewGroup[]> {
    return [...this.shown.values()].filter((group) => group.municipality === municipality);
  }

  async findByReference(reference: string): Promise<OverviewGroup | undefined> {
    return [...this.shown.values()].find((group) => group.reference === reference);
  }

  async findAll(groups: readonly { groupId: string; municipality: string }[]): Promise<readonly OverviewGroup[]> {
    return groups.map(({ groupId }) => this.shown.get(groupId)).filter((group) => group !== undefined);
  }

  async project(group: Pick<Group, 'id' | 'municipality'>, load: () => Promise<OverviewGroup | undefined>): Promise<void> {
    const overview = await load();
    if (overview) this.shown.set(group.id, overview);
    else this.shown.delete(group.id);
  }
}
