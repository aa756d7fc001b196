import type { Group } from '../../../shared/domain/groups/group.ts';
import type { OverviewGroup } from '../../../shared/domain/overview/overview.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';

/** Keeps the overview in memory, without the write conditions of the real store. */
export class FakeOverview implements OverviewRepository {
  private readonly stored = new Map<string, OverviewGroup>();

  add(...groups: readonly OverviewGroup[]): this {
    for (const group of groups) this.stored.set(keyOf(group), group);
    return this;
  }

  async list(municipality: string): Promise<readonly OverviewGroup[]> {
    return [...this.stored.values()].filter((group) => group.municipality === municipality);
  }

  async findByReference(reference: string): Promise<OverviewGroup | undefined> {
    return [...this.stored.values()].find((group) => group.reference === reference);
  }

  async findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]> {
    return groups
      .map((group) => this.stored.get(keyOf(group)))
      .filter((group) => group !== undefined);
  }

  async project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void> {
    const overview = await load();
    const key = keyOf({ groupId: group.id, municipality: group.municipality });
    if (overview) this.stored.set(key, overview);
    else this.stored.delete(key);
  }
}

function keyOf({
  groupId,
  municipality,
}: {
  readonly groupId: string;
  readonly municipality: string;
}): string {
  return `${municipality} ${groupId}`;
}
