import { IdempotencyKeyReused } from '../../../shared/domain/errors.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Change, Group } from '../../../shared/domain/groups/group.ts';
import type { Confirmation } from '../../../shared/domain/groups/registration.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { FakeGroups } from './fake-groups.ts';

type Response = Pick<Group, 'id' | 'confirmBy'>;

/** The registrations among in-memory groups, with the same write conditions as the real store. */
export class FakeRegistrations implements RegistrationRepository {
  private readonly groups: FakeGroups;
  private readonly responses = new Map<string, Response & { readonly body: string }>();

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
  ): Promise<Response> {
    await this.groups.interrupt();
    const before = this.responses.get(request.key);
    if (before && before.body !== request.body) throw new IdempotencyKeyReused();
    if (before) return { id: before.id, confirmBy: before.confirmBy };
    const response = { id: group.id, confirmBy: group.confirmBy };
    this.responses.set(request.key, { ...response, body: request.body });
    this.groups.add(group, coordinator).events.push(event);
    return response;
  }

  async confirm(before: Group, change: Confirmation): Promise<void> {
    await this.groups.save(before, change);
  }

  async saveAndForget(before: Group, change: Change): Promise<void> {
    await this.groups.saveAndForget(before, change);
  }

  async dueBefore(moment: Date, limit: number): Promise<readonly string[]> {
    return this.groups.due(moment, limit, ({ status }) => status === 'submitted');
  }
}
