import type { Group } from '../domain/groups/group.ts';
import type { OverviewGroup } from '../domain/overview/overview.ts';

/** The public overview, a projection of the groups. All reads are strongly consistent. */
export interface OverviewRepository {
  /** The groups shown for a municipality. */
  list(municipality: string): Promise<readonly OverviewGroup[]>;
  findByReference(reference: string): Promise<OverviewGroup | undefined>;
  /** The given groups as shown in the overview, in any order; those that are not in it are left out. */
  findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]>;
  /**
   * Updates the projection of a group. If another projection is stored first, calls `load` again and retries. When
   * `load` returns undefined, removes the group from the overview. Throws ConcurrentChange if every attempt fails.
   */
  project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void>;
}
