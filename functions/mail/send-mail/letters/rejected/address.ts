import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells the coordinator that the group has not been approved, and why. If it duplicates another group, names that group
 * only if it is active, because otherwise its name is not public.
 */
export const rejected: LetterRule<'rejected'> = {
  letter: 'rejected',
  async address({ data }, { groups, neighbourGroups }) {
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
        },
      }),
    }));
  },
};
