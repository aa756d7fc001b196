import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { CircleRepository, Member } from '../../../shared/ports/groups.ts';
import type { FakeGroups } from './fake-groups.ts';

/** In-memory circles, with the same write conditions as the real store. */
export class FakeCircles implements CircleRepository {
  readonly events: DomainEvent[] = [];
  private readonly members = new Map<string, Member>();
  private readonly groups: FakeGroups;

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  get all(): readonly Member[] {
    return [...this.members.values()];
  }

  async find(municipality: string, coordinatorId: string): Promise<Member | undefined> {
    return this.members.get(`${municipality} ${coordinatorId}`);
  }

  async enrol(member: Member, group: Group): Promise<void> {
    await this.refuseWhenChanged(group);
    const coordinators = await this.groups.coordinators(group.id);
    if (!coordinators.some(({ id }) => id === member.coordinatorId)) throw new ConcurrentChange();
    const before = await this.find(member.municipality, member.coordinatorId);
    if (before && before.state !== 'left') throw new ConcurrentChange();
    this.put(member);
    const { groupId, coordinatorId, municipality } = member;
    this.events.push({
      name: 'CoordinatorEnrolled',
      data: { groupId, coordinatorId, municipality },
    });
  }

  async leave(member: Member, group: Group): Promise<void> {
    await this.refuseWhenChanged(group);
    this.put(member);
  }

  private put(member: Member): void {
    this.members.set(`${member.municipality} ${member.coordinatorId}`, member);
  }

  private async refuseWhenChanged(group: Group): Promise<void> {
    if ((await this.groups.find(group.id))?.version !== group.version) throw new ConcurrentChange();
  }
}
