import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import type { LetterRule } from '../../letter-rule.ts';

/**
 * Tells a coordinator whom another one removed. Nothing is sent if the group has ended since, or to people who had
 * themselves erased.
 */
export const coordinatorRemoved: LetterRule<'coordinator-removed'> = {
  letter: 'coordinator-removed',
  async address({ data: { groupId, coordinatorId } }, { groups, removedCoordinators }) {
    const group = await groups.find(groupId);
    const removed = await removedCoordinators.removed(groupId, coordinatorId);
    if (!removed || !group || !isActiveOrDormant(group)) return [];
    return [
      {
        recipientId: removed.id,
        to: removed.email,
        content: async () => ({ name: 'coordinator-removed', group, removed }),
      },
    ];
  },
};
