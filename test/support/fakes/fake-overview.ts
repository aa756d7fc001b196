import type { Group } from '../../../shared/domain/groups/group.ts';
import type { OverviewGroup } from '../../../shared/domain/overview/overview.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';

/** The overview in memory. */
export class FakeOverview implements OverviewRepository {
  private readonly shown = new Map<string, OverviewGroup>();

  has(...groups: readonly OverviewGroup[]): this {
    for (const group of groups) this.shown.set(placeOf(group), group);
    return this;
  }

  async list(municipality: string): Promise<readonly OverviewGroup[]> {
    return [...this.shown.values()].filter((group) => group.municipality === municipality);
  }

  async findByReference(reference: string): Promise<OverviewGroup | undefined> {
    return [...this.shown.values()].find((group) => group.reference === reference);
  }

  async findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]> {
    return groups
      .map((group) => this.shown.get(placeOf(group)))
      .filter((group) => group !== undefined);
  }

  async project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void> {
    const overview = await load();
    const place = placeOf({ groupId: group.id, municipality: group.municipality });
    if (overview) this.shown.set(place, overview);
    else this.shown.delete(place);
  }
}

function placeOf({
  groupId,
  municipality,
}: {
  readonly groupId: string;
  readonly municipality: string;
}): string {
  return `${municipality} ${groupId}`;
}
