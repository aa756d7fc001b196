import type { Group } from '../domain/groups/group.ts';
import { ownCoordinator, type OwnGroupNeeds } from './own-coordinator.ts';

/** Loads the group that a coordinator's token may manage. Throws what `ownCoordinator` throws. */
export async function ownGroup(
  needs: OwnGroupNeeds,
  reference: string,
  credential: string | undefined,
): Promise<Group> {
  return (await ownCoordinator(needs, reference, credential)).group;
}
