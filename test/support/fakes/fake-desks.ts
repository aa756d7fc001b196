import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { DeskChange } from '../../../shared/domain/desk/desk-change.ts';
import type { DeskRepository, StoredDesk } from '../../../shared/ports/desk.ts';
import type { RegionDesk } from '../../../shared/regions/region.ts';

/** The stored desk of one region, in memory. */
export class FakeDesks implements DeskRepository {
  stored: StoredDesk | undefined;
  /** Runs once, just before the next desk is stored. */
  meanwhile: (() => void) | undefined;

  constructor(desk?: RegionDesk) {
    if (desk) this.store(desk);
  }

  store(desk: RegionDesk, changedByManager = false): void {
    this.stored = { ...desk, version: (this.stored?.version ?? 0) + 1, changedByManager };
  }

  async find(): Promise<StoredDesk | undefined> {
    return this.stored;
  }

  async replace(before: StoredDesk | undefined, desk: RegionDesk): Promise<void> {
    this.meanwhile?.();
    this.meanwhile = undefined;
    if (before?.version !== this.stored?.version) throw new ConcurrentChange();
    this.store(desk);
  }

  async change(before: StoredDesk, { desk }: DeskChange): Promise<void> {
    await this.replace(before, desk);
    this.stored = { ...desk, version: before.version + 1, changedByManager: true };
  }

  async markFailing(mailboxId: string, at: Date): Promise<void> {
    if (!this.stored) return;
    const mailboxes = this.stored.mailboxes.map((mailbox) =>
      mailbox.id === mailboxId ? { failingSince: at.toISOString(), ...mailbox } : mailbox,
    );
    this.stored = { ...this.stored, mailboxes };
  }
}
