import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Change, Group } from '../../../shared/domain/groups/group.ts';
import type { Confirmation } from '../../../shared/domain/groups/registration.ts';
import type { Admission } from '../../../shared/domain/platform/admission.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { FakeGroups } from './fake-groups.ts';

type Response = Pick<Group, 'id' | 'confirmBy'>;

/** The registrations among in-memory groups, with the same write conditions as the real store. */
export class FakeRegistrations implements RegistrationRepository {
  /** The ids of the registrations that were removed together with their first letter. */
  readonly withdrawn: string[] = [];
  private readonly groups: FakeGroups;
  private readonly responses = new Map<string, Response>();

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  async find(groupId: string): Promise<Group | undefined> {
    return this.groups.find(groupId);
  }

  async coordinators(groupId: string): Promise<readonly Coordinator[]> {
    return this.groups.coordinators(groupId);
  }

  async register(
    { group, coordinator, event }: Change & { readonly coordinator: Coordinator },
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<Response> {
    await this.groups.interrupt();
    const id = this.groups.caps.once(group.id, request, admission);
    const before = this.responses.get(id);
    if (before) return before;
    const response = { id, confirmBy: group.confirmBy };
    this.responses.set(id, response);
    this.groups.add(group, coordinator).events.push(event);
    return response;
  }

  async correct(
    { group }: { readonly group: Group },
    change: Change & { readonly coordinator: Coordinator },
  ): Promise<void> {
    await this.groups.save(group, change);
    this.groups.add(change.group, change.coordinator);
  }

  async confirm(before: Group, change: Confirmation, admission: Admission): Promise<void> {
    await this.groups.save(before, change, admission);
  }

  async saveAndForget(before: Group, change: Change): Promise<void> {
    await this.groups.saveAndForget(before, change);
  }

  async withdraw(before: Group, change: Change): Promise<void> {
    await this.saveAndForget(before, change);
    this.withdrawn.push(before.id);
  }

  async dueBefore(moment: Date, limit: number): Promise<readonly string[]> {
    return this.groups.due(moment, limit, ({ status }) => status === 'submitted');
  }
}
