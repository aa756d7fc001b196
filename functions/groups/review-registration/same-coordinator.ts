import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import { isWaiting } from '../../../shared/domain/groups/waiting.ts';
import { duplicateSigns } from '../../../shared/domain/linking/duplicate.ts';
import { neighbourGroupOf } from '../../../shared/domain/linking/neighbour-group.ts';
import { unlessUnreadable } from '../../../shared/domain/unless-unreadable.ts';
import { proximity } from '../../../shared/linking/proximity.ts';
import type { ContactIndex, GroupRepository } from '../../../shared/ports/groups.ts';
import type { NearbyGroup } from '../../../shared/ports/linking.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly contacts: ContactIndex;
  readonly region: Pick<Region, 'id'>;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * The active groups and waiting registrations anywhere in the region that have a coordinator with the same mailbox or
 * phone number as one of `own`, the coordinators of this group. Any that cannot be read are logged and left out.
 */
export async function groupsOfSameCoordinator(
  needs: Needs,
  group: Group,
  own: readonly Coordinator[],
): Promise<readonly NearbyGroup[]> {
  const digests = own.flatMap((each) => Object.values(each.digests ?? {}));
  const found = await Promise.all(
    digests.map(async (digest: string) => needs.contacts.find(digest)),
  );
  const ids = new Set(found.flat().map(({ groupId }) => groupId));
  ids.delete(group.id);
  const compared = await Promise.all(
    [...ids].map((id) =>
      unlessUnreadable(
        async () => {
          const other = await needs.groups.find(id);
          if (!other || !(isActive(other) || isWaiting(other))) return undefined;
          const measured = proximity(group.area.polygon, other.area.polygon);
          const signs = duplicateSigns(measured, own, await needs.groups.coordinators(id));
          return {
            group: neighbourGroupOf(needs.region.id, other),
            ...measured,
            signs,
            waits: isWaiting(other),
          };
        },
        (key) => needs.log.warn('a group of the same coordinator cannot be read', { key }),
      ),
    ),
  );
  return compared.flatMap((each) => (each?.signs.some((sign) => sign !== 'area') ? [each] : []));
}
