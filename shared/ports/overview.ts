import type { Group } from '../domain/groups/group.ts';
import type { OverviewGroup } from '../domain/overview/overview.ts';

export interface OverviewRepository {
  list(municipality: string): Promise<readonly OverviewGroup[]>;
  findByReference(reference: string): Promise<OverviewGroup | undefined>;
  findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]>;
  /**
   * Projects a group: `load` is called until what it gave could be stored without a newer projection in between.
   * Throws ConcurrentChange when that does not succeed.
   */
  project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void>;
}
