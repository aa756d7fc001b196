import { isDeepStrictEqual } from 'node:util';
import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type {
  Coordinator,
  FindableCoordinator,
  RemovedCoordinator,
} from '../../../shared/domain/groups/coordinator.ts';
import { nextFirst } from '../../../shared/domain/groups/own-details.ts';
import type { CoordinatorRepository } from '../../../shared/ports/groups.ts';
import type { FakeGroups } from './fake-groups.ts';

/** The coordinators of in-memory groups and registrations. */
export class FakeCoordinators implements CoordinatorRepository {
  private readonly groups: FakeGroups;

  private readonly kept = new Map<string, RemovedCoordinator>();

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  async find(groupId: string, coordinatorId: string): Promise<Coordinator | undefined> {
    const coordinators = await this.groups.coordinators(groupId);
    return coordinators.find(({ id }) => id === coordinatorId);
  }

  async save(
    before: Coordinator,
    after: FindableCoordinator,
    events: readonly DomainEvent[],
  ): Promise<void> {
    await this.groups.interrupt();
    const stored = await this.find(before.groupId, before.id);
    if (!isDeepStrictEqual(stored, before)) throw new ConcurrentChange();
    this.groups.putCoordinator(before.id, after);
    this.groups.events.push(...events);
  }

  async remove(
    { groupId, id }: Pick<Coordinator, 'groupId' | 'id'>,
    event: DomainEvent,
    keep?: 'for-a-letter',
  ): Promise<void> {
    await this.groups.interrupt();
    const removed = await this.find(groupId, id);
    if (!removed) throw new ConcurrentChange();
    this.groups.putCoordinator(id, undefined);
    if (keep) this.kept.set(id, removed);
    const next = nextFirst(removed, await this.groups.coordinators(groupId));
    if (next) this.groups.putCoordinator(next.id, next);
    const nomination = this.groups.nominations.get(groupId);
    if (nomination && [nomination.coordinatorId, nomination.byCoordinatorId].includes(id))
      this.groups.nominations.delete(groupId);
    this.groups.events.push(event);
  }

  async removed(_groupId: string, coordinatorId: string): Promise<RemovedCoordinator | undefined> {
    return this.kept.get(coordinatorId);
  }

  async saveMailState(coordinator: Coordinator, event: DomainEvent): Promise<void> {
    const state = (await this.find(coordinator.groupId, coordinator.id))?.mailState;
    if (state === undefined || state === coordinator.mailState || state === 'complained') return;
    const group = await this.groups.find(coordinator.groupId);
    if (group) this.groups.add(group, coordinator).events.push(event);
  }
}
