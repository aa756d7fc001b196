import { type DuplicateOf, type Group } from '../../../shared/domain/groups/group.ts';
import { canBeDuplicated } from '../../../shared/domain/groups/waiting.ts';
import { unlessUnreadable } from '../../../shared/domain/unless-unreadable.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { NeighbourGroups } from '../../../shared/ports/linking.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find'>;
  readonly region: Pick<Region, 'id'>;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * The group that a rejected registration duplicates, as shown to officers. The name is left out if the group is no
 * longer active or waiting, or cannot be read.
 */
export async function namedDuplicate(
  needs: Needs,
  duplicateOf: DuplicateOf | undefined,
): Promise<DecisionResponse['duplicateOf']> {
  if (!duplicateOf) return undefined;
  const { reference } = duplicateOf;
  const name = await unlessUnreadable(
    () => nameOf(needs, duplicateOf),
    (key) => needs.log.warn('the group that a registration duplicates cannot be read', { key }),
  );
  return name === undefined ? { reference } : { reference, name };
}

async function nameOf(
  { groups, neighbourGroups, region }: Needs,
  { regionId, groupId }: DuplicateOf,
): Promise<string | undefined> {
  if (regionId !== region.id) return (await neighbourGroups.find({ regionId, groupId }))?.name;
  const group: Group | undefined = await groups.find(groupId);
  return group && canBeDuplicated(group) ? group.name : undefined;
}
