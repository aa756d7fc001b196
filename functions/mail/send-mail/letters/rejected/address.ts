import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the coordinator that the group has not been approved, and why. */
export const rejected: LetterRule<'rejected'> = {
  letter: 'rejected',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    if (group?.status !== 'rejected') return [];
    const reason = group.decision?.text ?? '';
    return toCoordinator(firstOf(await groups.coordinators(group.id)), (coordinator) => ({
      name: 'rejected',
      group,
      coordinator,
      reason,
    }));
  },
};
