import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Change, Group } from '../../../shared/domain/groups/group.ts';
import { ReferenceTaken } from '../../../shared/domain/groups/reference.ts';
import { groupStepDueAt } from '../../../shared/domain/groups/retention.ts';
import type { Nomination } from '../../../shared/domain/groups/succession.ts';
import { isWaiting } from '../../../shared/domain/groups/waiting.ts';
import type { Admission } from '../../../shared/domain/platform/admission.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { now } from '../builders.ts';
import { uncounted } from '../uncounted.ts';
import { FakeCaps } from './fake-caps.ts';

/**
 * In-memory groups, with the same write conditions as the real store. They include the registrations, which
 * `FakeRegistrations` gives access to.
 */
export class FakeGroups implements GroupRepository {
  readonly events: DomainEvent[] = [];
  private readonly stored = new Map<string, Group>();
  /** The nomination in each group; `FakeNominations` gives access to them. */
  readonly nominations = new Map<string, Nomination>();
  private readonly people = new Map<string, Coordinator>();
  readonly caps: FakeCaps;
  private interruptions: (() => Promise<void> | void)[] = [];

  constructor(clock: Clock = () => now) {
    this.caps = new FakeCaps(clock);
  }

  /** Adds a group and its coordinators unchanged, without storing an event. */
  add(group: Group, ...coordinators: readonly Coordinator[]): this {
    this.stored.set(group.id, group);
    for (const coordinator of coordinators) this.people.set(coordinator.id, coordinator);
    return this;
  }

  /** Provokes a race by running the interruption once, just before the next write. */
  beforeNextWrite(interruption: () => Promise<void> | void): void {
    this.interruptions.push(interruption);
  }

  get all(): readonly Group[] {
    return [...this.stored.values()];
  }

  async find(groupId: string): Promise<Group | undefined> {
    return this.stored.get(groupId);
  }

  async findByReference(reference: string): Promise<Group | undefined> {
    return this.all.find((group) => group.reference === reference);
  }

  async coordinators(groupId: string): Promise<readonly Coordinator[]> {
    return [...this.people.values()].filter((coordinator) => coordinator.groupId === groupId);
  }

  async save(
    before: Group,
    { group, event }: Change,
    admission: Admission = uncounted,
  ): Promise<void> {
    await this.interrupt();
    if (this.stored.get(before.id)?.version !== before.version) throw new ConcurrentChange();
    const taken =
      before.reference === undefined &&
      group.reference !== undefined &&
      (await this.findByReference(group.reference));
    if (taken) throw new ReferenceTaken();
    this.caps.admit(admission);
    this.stored.set(group.id, group);
    this.events.push(event);
  }

  async saveAndForget(
    before: Group,
    change: Change,
    alsoReported: readonly DomainEvent[] = [],
  ): Promise<void> {
    await this.save(before, change);
    this.events.push(...alsoReported);
    for (const { id } of await this.coordinators(before.id)) this.people.delete(id);
    this.nominations.delete(before.id);
  }

  /** Replaces or removes a coordinator, without storing an event. */
  putCoordinator(id: string, coordinator: Coordinator | undefined): void {
    if (coordinator) this.people.set(id, coordinator);
    else this.people.delete(id);
  }

  async waiting() {
    return { groups: this.all.filter(isWaiting), unreadable: [] };
  }

  async dueBefore(moment: Date, limit: number): Promise<readonly string[]> {
    return this.due(moment, limit, ({ status }) => status !== 'submitted');
  }

  /** The ids of the due groups of one kind, oldest first. */
  due(moment: Date, limit: number, isOfKind: (group: Group) => boolean): readonly string[] {
    return this.all
      .filter(isOfKind)
      .map((group) => ({ id: group.id, dueAt: groupStepDueAt(group)?.getTime() ?? Infinity }))
      .filter(({ dueAt }) => dueAt < moment.getTime())
      .sort((one, other) => one.dueAt - other.dueAt)
      .slice(0, limit)
      .map(({ id }) => id);
  }

  async interrupt(): Promise<void> {
    await this.interruptions.shift()?.();
  }
}
