import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Admission } from '../../../shared/domain/platform/admission.ts';
import {
  starterRemovalDueAt,
  type Starter,
  type StarterChange,
} from '../../../shared/domain/starting/starter.ts';
import type { Clock, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { uncounted } from '../uncounted.ts';
import { FakeCaps } from './fake-caps.ts';

/** In-memory starters, with the same write conditions as the real store. */
export class FakeStarters implements StarterRepository {
  readonly events: DomainEvent[] = [];
  /** The ids of the starters who were removed together with their first letter. */
  readonly withdrawn: string[] = [];
  private readonly stored = new Map<string, Starter>();
  readonly caps: FakeCaps;
  private interruptions: (() => Promise<void> | void)[] = [];

  constructor(clock: Clock) {
    this.caps = new FakeCaps(clock);
  }

  add(...starters: readonly Starter[]): this {
    for (const starter of starters) this.stored.set(starter.id, starter);
    return this;
  }

  /** Provokes a race by running the interruption once, just before the next write. */
  beforeNextWrite(interruption: () => Promise<void> | void): void {
    this.interruptions.push(interruption);
  }

  get all(): readonly Starter[] {
    return [...this.stored.values()];
  }

  async find(starterId: string): Promise<Starter | undefined> {
    return this.stored.get(starterId);
  }

  async request(
    { starter, event }: StarterChange,
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<Starter> {
    const before = this.stored.get(this.caps.once(starter.id, request, admission));
    if (before) return before;
    this.stored.set(starter.id, starter);
    this.events.push(event);
    return starter;
  }

  async save(
    before: Starter,
    { starter, event }: StarterChange,
    admission: Admission = uncounted,
  ): Promise<void> {
    await this.refuseWhenChanged(before);
    this.caps.admit(admission);
    this.stored.set(starter.id, starter);
    this.events.push(event);
  }

  async remove(starter: Starter, event: DomainEvent): Promise<void> {
    await this.refuseWhenChanged(starter);
    this.stored.delete(starter.id);
    this.events.push(event);
  }

  async withdraw(starter: Starter, event: DomainEvent): Promise<void> {
    await this.remove(starter, event);
    this.withdrawn.push(starter.id);
  }

  async dueBefore(moment: Date, limit: number): Promise<readonly string[]> {
    const due = this.all.filter((starter) => starterRemovalDueAt(starter) < moment);
    return due.slice(0, limit).map(({ id }) => id);
  }

  private async refuseWhenChanged(before: Starter): Promise<void> {
    await this.interruptions.shift()?.();
    if (this.stored.get(before.id)?.version !== before.version) throw new ConcurrentChange();
  }
}
