import type { Group } from '../domain/groups/group.ts';
import type { OverviewGroup } from '../domain/overview/overview.ts';

/** The public overview, a projection of the groups. All reads are strongly consistent. */
export interface OverviewRepository {
  /** The groups shown for a municipality. */
  list(municipality: string): Promise<readonly OverviewGroup[]>;
  findByReference(reference: string): Promise<OverviewGroup | undefined>;
  /** Those of the given groups that are in the overview, in any order. */
  findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]>;
  /**
   * Projects a group. Calls `load` again until its result has been stored without a newer projection getting in first;
   * when `load` returns undefined, the group is removed from the overview. Throws ConcurrentChange when it loses every
   * round.
   */
  project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void>;
}
