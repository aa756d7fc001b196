import type { DomainEvent } from '../../../events/catalogue.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { CoordinatorRepository } from '../../../shared/ports/groups.ts';
import type { FakeGroups } from './fake-groups.ts';

/** The coordinators of in-memory groups and registrations. */
export class FakeCoordinators implements Omit<CoordinatorRepository, 'remove'> {
  private readonly groups: FakeGroups;

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  async find(groupId: string, coordinatorId: string): Promise<Coordinator | undefined> {
    const coordinators = await this.groups.coordinators(groupId);
    return coordinators.find(({ id }) => id === coordinatorId);
  }

  async saveMailState(coordinator: Coordinator, event: DomainEvent): Promise<void> {
    const state = (await this.find(coordinator.groupId, coordinator.id))?.mailState;
    if (state === undefined || state === coordinator.mailState || state === 'complained') return;
    const group = await this.groups.find(coordinator.groupId);
    if (group) this.groups.add(group, coordinator).events.push(event);
  }
}
