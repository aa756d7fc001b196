import {
  DuplicateNotFound,
  type DuplicateOf,
  type Group,
} from '../../../shared/domain/groups/group.ts';
import { canBeDuplicated } from '../../../shared/domain/groups/waiting.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { NeighbourGroups } from '../../../shared/ports/linking.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';

export interface DuplicateNeeds {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'findByReference'>;
  readonly region: Pick<Region, 'id'>;
  readonly regions: RegionSet;
}

/**
 * The group that the officer chose as the one that this registration duplicates: an active group in any region, or
 * another registration in this region that is awaiting a decision or an answer. Throws DuplicateNotFound if there is no
 * such group.
 */
export async function chosenDuplicate(
  needs: DuplicateNeeds,
  registration: Group,
  reference: string,
): Promise<DuplicateOf> {
  const home = needs.regions.all.find(({ referencePrefix }) =>
    reference.startsWith(`${referencePrefix}-`),
  );
  if (!home) throw new DuplicateNotFound();
  const isOwn = home.id === needs.region.id;
  const groupId = isOwn
    ? await groupOfRegion(needs, registration, reference)
    : (await needs.neighbourGroups.findByReference(home.id, reference))?.id;
  if (groupId === undefined) throw new DuplicateNotFound();
  return { regionId: home.id, groupId, reference };
}

async function groupOfRegion(
  { groups }: DuplicateNeeds,
  registration: Group,
  reference: string,
): Promise<string | undefined> {
  const group = await groups.findByReference(reference);
  if (!group || group.id === registration.id) return undefined;
  return canBeDuplicated(group) ? group.id : undefined;
}
