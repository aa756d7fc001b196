import type { Group } from '../domain/groups/group.ts';
import type { OverviewGroup } from '../domain/overview/overview.ts';

/** The public overview, a projection that follows the groups. Every read of it is strongly consistent. */
export interface OverviewRepository {
  /** The groups shown in a municipality. */
  list(municipality: string): Promise<readonly OverviewGroup[]>;
  findByReference(reference: string): Promise<OverviewGroup | undefined>;
  /** The groups that are shown, in any order; others are left out. */
  findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]>;
  /**
   * Projects a group. Calls `load` again until its result is stored without a newer projection in between; undefined
   * takes the group out of the overview. Throws ConcurrentChange when it loses every round.
   */
  project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void>;
}
