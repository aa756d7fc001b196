import { isWaiting } from '../../../../../shared/domain/groups/waiting.ts';
import { firstOf, toCoordinator, type LetterRule, type LetterSources } from '../../letter-rule.ts';

/**
 * Tells the coordinator that the group has not been approved, and why. If the registration duplicates another group,
 * the letter names that group only if it is active, because otherwise its name is not public. If the other group is
 * itself a registration that is still waiting, the letter says so.
 */
export const rejected: LetterRule<'rejected'> = {
  letter: 'rejected',
  async address({ data }, { groups, neighbourGroups, region }) {
    const group = await groups.find(data.groupId);
    if (group?.status !== 'rejected') return [];
    const { text: reason = '', duplicateOf } = group.decision ?? {};
    return toCoordinator(firstOf(await groups.coordinators(group.id)), async (coordinator) => ({
      name: 'rejected',
      group,
      coordinator,
      reason,
      ...(duplicateOf && {
        duplicateOf: {
          reference: duplicateOf.reference,
          group: await neighbourGroups.find(duplicateOf),
          waits: duplicateOf.regionId === region.id && (await waits(groups, duplicateOf.groupId)),
        },
      }),
    }));
  },
};

async function waits(groups: LetterSources['groups'], groupId: string): Promise<boolean> {
  const group = await groups.find(groupId);
  return group !== undefined && isWaiting(group);
}
