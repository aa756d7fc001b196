import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import {
  initialJoining,
  type Joining,
  type JoiningChange,
} from '../../../shared/domain/joining/joining.ts';
import type { JoiningRepository } from '../../../shared/ports/joining.ts';

/** Keeps the joining state of groups in memory, with the same write conditions as the real store. */
export class FakeJoining implements JoiningRepository {
  readonly events: DomainEvent[] = [];
  private readonly stored = new Map<string, Joining>();

  /** Sets the joining state of a group without storing an event. */
  set(group: Pick<Group, 'id' | 'municipality'>, given: Partial<Joining>): this {
    this.stored.set(group.id, { ...initialJoining(group), version: 1, ...given });
    return this;
  }

  async of(group: Pick<Group, 'id' | 'municipality'>): Promise<Joining> {
    return this.stored.get(group.id) ?? initialJoining(group);
  }

  async save({ before, after, event }: JoiningChange): Promise<void> {
    if ((this.stored.get(before.groupId)?.version ?? 0) !== before.version)
      throw new ConcurrentChange();
    this.stored.set(after.groupId, after);
    if (event) this.events.push(event);
  }
}
