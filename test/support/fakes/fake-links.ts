import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import type { LinkRepository } from '../../../shared/ports/linking.ts';
import type { FakeGroups } from './fake-groups.ts';

/** Keeps both sides of every link in memory, with the same write conditions as the real store. */
export class FakeLinks implements LinkRepository {
  readonly events: DomainEvent[] = [];
  updates = 0;
  private readonly sides = new Map<string, Link>();
  private readonly groups: FakeGroups;

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  async of(groupId: string): Promise<readonly Link[]> {
    return [...this.sides.values()].filter((side) => side.groupId === groupId);
  }

  async link(link: Link, group: Group, relinkJobId?: string): Promise<void> {
    await this.refuseWhenAreasChanged(link);
    if (this.sides.has(nameOf(link))) throw new ConcurrentChange();
    this.put(link, group);
    this.events.push({
      name: 'GroupsLinked',
      data: { ...idsOf(link), ...(relinkJobId !== undefined && { relinkJobId }) },
    });
  }

  async update(link: Link, group: Group): Promise<void> {
    await this.refuseWhenAreasChanged(link);
    if (!this.sides.has(nameOf(link))) throw new ConcurrentChange();
    this.put(link, group);
    this.updates += 1;
  }

  async unlink(link: Link, group: Group, relinkJobId?: string): Promise<void> {
    const stored = this.sides.get(nameOf(link));
    const now = await this.groups.find(group.id);
    const same =
      stored && JSON.stringify(stored.areaVersions) === JSON.stringify(link.areaVersions);
    if (!same || now?.version !== group.version) throw new ConcurrentChange();
    for (const side of [link, mirrored(link, group)]) this.sides.delete(nameOf(side));
    this.events.push({
      name: 'GroupsUnlinked',
      data: { ...idsOf(link), ...(relinkJobId !== undefined && { relinkJobId }) },
    });
  }

  async removeOneSided(link: Link): Promise<void> {
    if (!this.sides.has(nameOf(link)) || this.sides.has(`${link.neighbourId} ${link.groupId}`))
      throw new ConcurrentChange();
    this.sides.delete(nameOf(link));
  }

  private put(link: Link, group: Group): void {
    for (const side of [link, mirrored(link, group)]) this.sides.set(nameOf(side), side);
  }

  private async refuseWhenAreasChanged({
    groupId,
    neighbourId,
    areaVersions,
  }: Link): Promise<void> {
    const [own, neighbour] = [await this.groups.find(groupId), await this.groups.find(neighbourId)];
    const same =
      isActive(own) &&
      isActive(neighbour) &&
      own.areaVersion === areaVersions.own &&
      neighbour.areaVersion === areaVersions.neighbour;
    if (!same) throw new ConcurrentChange();
  }
}

function nameOf({ groupId, neighbourId }: Link): string {
  return `${groupId} ${neighbourId}`;
}

function idsOf({ groupId, neighbourId, crossesBorder }: Link) {
  return { groupId, neighbourId, crossesBorder };
}

function mirrored(link: Link, { municipality }: Group): Link {
  const { own, neighbour } = link.areaVersions;
  return {
    ...link,
    groupId: link.neighbourId,
    neighbourId: link.groupId,
    neighbourRegionId: 'langstraat',
    neighbourMunicipality: municipality,
    areaVersions: { own: neighbour, neighbour: own },
  };
}
