import { UnreadableItem } from '../../../shared/domain/errors.ts';
import { isActive, type DuplicateOf, type Group } from '../../../shared/domain/groups/group.ts';
import { isWaiting } from '../../../shared/domain/groups/waiting.ts';
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
 * The group that a rejected registration duplicates, as shown to officers. The name is left out if the group is no longer
 * active or waiting, or cannot be read.
 */
export async function namedDuplicate(
  needs: Needs,
  duplicateOf: DuplicateOf | undefined,
): Promise<DecisionResponse['duplicateOf']> {
  if (!duplicateOf) return undefined;
  const { reference } = duplicateOf;
  try {
    const name = await nameOf(needs, duplicateOf);
    return name === undefined ? { reference } : { reference, name };
  } catch (error) {
    if (!(error instanceof UnreadableItem)) throw error;
    needs.log.warn('the group that a registration duplicates cannot be read', { key: error.key });
    return { reference };
  }
}

async function nameOf(
  { groups, neighbourGroups, region }: Needs,
  { regionId, groupId }: DuplicateOf,
): Promise<string | undefined> {
  if (regionId !== region.id) return (await neighbourGroups.find({ regionId, groupId }))?.name;
  const group: Group | undefined = await groups.find(groupId);
  return group && (isActive(group) || isWaiting(group)) ? group.name : undefined;
}
