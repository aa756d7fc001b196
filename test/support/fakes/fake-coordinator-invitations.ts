import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type {
  CoordinatorInvitation,
  JoinedCoordinator,
  NewCoordinatorInvitation,
} from '../../../shared/domain/groups/coordinator-invitation.ts';
import type { FindableCoordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { Admission } from '../../../shared/domain/platform/admission.ts';
import type { CoordinatorInvitations } from '../../../shared/ports/groups.ts';
import type { IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { FakeGroups } from './fake-groups.ts';

/** In-memory invitations to become a coordinator, with the same write conditions as the real store. */
export class FakeCoordinatorInvitations implements CoordinatorInvitations {
  readonly stored = new Map<string, CoordinatorInvitation>();
  private readonly done = new Map<string, string>();
  private readonly groups: FakeGroups;
  private version = 0;

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  add(...invitations: readonly CoordinatorInvitation[]): this {
    for (const invitation of invitations) this.stored.set(invitation.id, invitation);
    return this;
  }

  async of(groupId: string) {
    const invitations = [...this.stored.values()].filter((each) => each.groupId === groupId);
    return { invitations, version: this.version };
  }

  async find(groupId: string, invitationId: string): Promise<CoordinatorInvitation | undefined> {
    const invitation = this.stored.get(invitationId);
    return invitation?.groupId === groupId ? invitation : undefined;
  }

  async invitedBefore({ key }: IdempotencyKey) {
    const invitationId = this.done.get(key);
    return invitationId === undefined ? undefined : { invitationId };
  }

  async invite(
    group: Group,
    { version }: { readonly version: number },
    { invitation, event }: NewCoordinatorInvitation,
    request: IdempotencyKey,
    admission: Admission,
  ) {
    await this.ensureUnchanged(group);
    if (version !== this.version) throw new ConcurrentChange();
    this.groups.caps.once(invitation.id, request, admission);
    this.done.set(request.key, invitation.id);
    this.version += 1;
    this.add(invitation).groups.events.push(event);
    return { invitationId: invitation.id };
  }

  async end(
    { id }: Pick<CoordinatorInvitation, 'groupId' | 'id'>,
    event: DomainEvent,
  ): Promise<void> {
    await this.groups.interrupt();
    if (!this.stored.delete(id)) throw new ConcurrentChange();
    this.groups.events.push(event);
  }

  async accept(
    group: Group,
    { id }: CoordinatorInvitation,
    {
      coordinator,
      succeeded,
      events,
    }: JoinedCoordinator & { readonly coordinator: FindableCoordinator },
  ): Promise<void> {
    await this.ensureUnchanged(group);
    if (!this.stored.delete(id)) throw new ConcurrentChange();
    this.version += 1;
    if (succeeded) this.groups.putCoordinator(succeeded.id, { ...succeeded, role: 'second' });
    this.groups.putCoordinator(coordinator.id, coordinator);
    this.groups.events.push(...events);
  }

  private async ensureUnchanged(group: Group): Promise<void> {
    await this.groups.interrupt();
    if ((await this.groups.find(group.id))?.version !== group.version) throw new ConcurrentChange();
  }
}
