import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import {
  joinStepDueAt,
  type JoinChange,
  type JoinRequest,
} from '../../../shared/domain/joining/join-request.ts';
import type { Admission } from '../../../shared/domain/platform/admission.ts';
import type { JoinRepository } from '../../../shared/ports/joining.ts';
import type { Clock, IdempotencyKey } from '../../../shared/ports/platform.ts';
import { FakeCaps } from './fake-caps.ts';
import type { FakeGroups } from './fake-groups.ts';
import type { FakeJoining } from './fake-joining.ts';

/** In-memory join requests, with the same write conditions as the real store. */
export class FakeJoins implements JoinRepository {
  readonly events: DomainEvent[] = [];
  /** The ids of the requests that were removed together with their first letter. */
  readonly withdrawn: string[] = [];
  private readonly stored = new Map<string, JoinRequest>();
  readonly caps: FakeCaps;
  private readonly groups: FakeGroups;
  private readonly joining: FakeJoining;
  private interruptions: (() => Promise<void> | void)[] = [];

  constructor({
    groups,
    joining,
    clock,
  }: {
    groups: FakeGroups;
    joining: FakeJoining;
    clock: Clock;
  }) {
    this.caps = new FakeCaps(clock);
    this.groups = groups;
    this.joining = joining;
  }

  /** Adds join requests unchanged, without storing events. */
  add(...requests: readonly JoinRequest[]): this {
    for (const request of requests) this.stored.set(request.id, request);
    return this;
  }

  /** Provokes a race by running the interruption once, just before the next write. */
  beforeNextWrite(interruption: () => Promise<void> | void): void {
    this.interruptions.push(interruption);
  }

  get all(): readonly JoinRequest[] {
    return [...this.stored.values()];
  }

  async find(joinRequestId: string): Promise<JoinRequest | undefined> {
    return this.stored.get(joinRequestId);
  }

  async request(
    { request: joinRequest, event }: JoinChange,
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<Pick<JoinRequest, 'id' | 'confirmBy'>> {
    const id = this.caps.once(joinRequest.id, request, admission);
    const before = this.stored.get(id);
    if (before) return before;
    this.stored.set(id, joinRequest);
    this.events.push(event);
    return joinRequest;
  }

  async save(before: JoinRequest, { request, event, joining }: JoinChange): Promise<void> {
    await this.interrupt();
    this.refuseWhenChanged(before);
    if (joining) await this.joining.save(joining);
    this.stored.set(request.id, request);
    this.events.push(event);
  }

  async confirm(
    before: JoinRequest,
    change: JoinChange,
    group: Group,
    admission: Admission,
  ): Promise<void> {
    await this.interrupt();
    if ((await this.groups.find(group.id))?.version !== group.version) throw new ConcurrentChange();
    this.refuseWhenChanged(before);
    this.caps.admit(admission);
    await this.save(before, change);
  }

  async remove(request: JoinRequest, event: DomainEvent): Promise<void> {
    await this.interrupt();
    this.refuseWhenChanged(request);
    this.stored.delete(request.id);
    this.events.push(event);
  }

  async withdraw(request: JoinRequest, event: DomainEvent): Promise<void> {
    await this.remove(request, event);
    this.withdrawn.push(request.id);
  }

  async openOf(groupId: string): Promise<readonly string[]> {
    return this.all
      .filter((request) => request.groupId === groupId && request.status === 'open')
      .map(({ id }) => id);
  }

  async waitingAt(groupId: string): Promise<{ count: number; oldest?: string }> {
    const open = this.all.filter((each) => each.groupId === groupId && each.status === 'open');
    const oldest = open.flatMap(({ confirmedAt }) => confirmedAt ?? []).toSorted()[0];
    return { count: open.length, ...(oldest === undefined ? {} : { oldest }) };
  }

  async dueBefore(moment: Date, limit: number): Promise<readonly string[]> {
    return this.all
      .filter((request) => (joinStepDueAt(request)?.getTime() ?? Infinity) < moment.getTime())
      .slice(0, limit)
      .map(({ id }) => id);
  }

  private refuseWhenChanged(before: JoinRequest): void {
    if (this.stored.get(before.id)?.version !== before.version) throw new ConcurrentChange();
  }

  private async interrupt(): Promise<void> {
    await this.interruptions.shift()?.();
  }
}
