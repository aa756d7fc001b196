import { ConcurrentChange } from '../../../shared/domain/errors.ts';
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

  store(desk: RegionDesk): void {
    this.stored = { ...desk, version: (this.stored?.version ?? 0) + 1 };
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
}
