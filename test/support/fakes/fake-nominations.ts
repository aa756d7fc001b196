import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { Nomination } from '../../../shared/domain/groups/succession.ts';
import type { Nominations } from '../../../shared/ports/groups.ts';
import type { FakeGroups } from './fake-groups.ts';

/** In-memory nominations, with the same write conditions as the real store, except those about invitations. */
export class FakeNominations implements Nominations {
  private readonly groups: FakeGroups;

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  add(nomination: Nomination): this {
    this.groups.nominations.set(nomination.groupId, nomination);
    return this;
  }

  async find(groupId: string): Promise<Nomination | undefined> {
    return this.groups.nominations.get(groupId);
  }

  async nominate(
    group: Group,
    before: { readonly nomination: Nomination | undefined },
    { nomination, event }: { readonly nomination: Nomination; readonly event: DomainEvent },
  ): Promise<void> {
    await this.ensureUnchanged(group, before.nomination);
    await this.withRole(nomination.byCoordinatorId, 'first', group);
    await this.withRole(nomination.coordinatorId, 'second', group);
    this.add(nomination).groups.events.push(event);
  }

  async end(nomination: Nomination, event: DomainEvent): Promise<void> {
    await this.groups.interrupt();
    if (this.groups.nominations.get(nomination.groupId)?.id !== nomination.id)
      throw new ConcurrentChange();
    this.groups.nominations.delete(nomination.groupId);
    this.groups.events.push(event);
  }

  async accept(group: Group, nomination: Nomination, event: DomainEvent): Promise<void> {
    await this.ensureUnchanged(group, nomination);
    const first = await this.withRole(nomination.byCoordinatorId, 'first', group);
    const successor = await this.withRole(nomination.coordinatorId, 'second', group);
    this.groups.nominations.delete(group.id);
    this.groups.putCoordinator(first.id, { ...first, role: 'second' });
    this.groups.putCoordinator(successor.id, { ...successor, role: 'first' });
    this.groups.events.push(event);
  }

  private async ensureUnchanged(group: Group, before: Nomination | undefined): Promise<void> {
    await this.groups.interrupt();
    if ((await this.groups.find(group.id))?.version !== group.version) throw new ConcurrentChange();
    if (this.groups.nominations.get(group.id)?.id !== before?.id) throw new ConcurrentChange();
  }

  private async withRole(
    coordinatorId: string,
    role: Coordinator['role'],
    group: Group,
  ): Promise<Coordinator> {
    const found = (await this.groups.coordinators(group.id)).find(({ id }) => id === coordinatorId);
    if (found?.role !== role) throw new ConcurrentChange();
    return found;
  }
}
