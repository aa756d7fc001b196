import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { CircleChange, Member } from '../../../shared/domain/groups/circle.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { CircleRepository, MemberDetails } from '../../../shared/ports/groups.ts';
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

  add(...members: readonly Member[]): this {
    for (const member of members) this.put(member);
    return this;
  }

  async find(municipality: string, coordinatorId: string): Promise<Member | undefined> {
    return this.members.get(`${municipality} ${coordinatorId}`);
  }

  async of(municipality: string): Promise<readonly Member[]> {
    return this.all.filter((member) => member.municipality === municipality);
  }

  async detailsOf(members: readonly Member[]): Promise<ReadonlyMap<string, MemberDetails>> {
    const details = members.map(async ({ groupId, coordinatorId }) => {
      const { reference, name } = (await this.groups.find(groupId)) ?? {};
      const coordinators = await this.groups.coordinators(groupId);
      const role = coordinators.find(({ id }) => id === coordinatorId)?.role;
      const group = reference !== undefined && name !== undefined && { reference, name };
      return [coordinatorId, { ...(group ? { group } : {}), ...(role ? { role } : {}) }] as const;
    });
    return new Map(await Promise.all(details));
  }

  async save({ before, after, event }: CircleChange, group?: Group): Promise<void> {
    if (group && (await this.groups.find(group.id))?.version !== group.version)
      throw new ConcurrentChange();
    const coordinators = await this.groups.coordinators(after.groupId);
    if (
      event?.name === 'CoordinatorEnrolled' &&
      !coordinators.some(({ id }) => id === after.coordinatorId)
    )
      throw new ConcurrentChange();
    const stored = await this.find(after.municipality, after.coordinatorId);
    if (stored?.version !== before?.version) throw new ConcurrentChange();
    this.put(after);
    if (event) this.events.push(event);
  }

  private put(member: Member): void {
    this.members.set(`${member.municipality} ${member.coordinatorId}`, member);
  }
}
