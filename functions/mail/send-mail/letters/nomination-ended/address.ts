import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the one who did not end the nomination, unless that person has left or the group has ended. */
export const nominationEnded: LetterRule<'nomination-ended'> = {
  letter: 'nomination-ended',
  async address({ data: { groupId, coordinatorId, byCoordinatorId } }, { groups }) {
    const group = await groups.find(groupId);
    if (!group || !isActiveOrDormant(group)) return [];
    const coordinators = await groups.coordinators(group.id);
    const refused = byCoordinatorId === coordinatorId;
    const reader = refused
      ? firstOf(coordinators)
      : coordinators.find(({ id }) => id === coordinatorId);
    return toCoordinator(reader, (coordinator) => ({
      name: 'nomination-ended',
      group,
      coordinator,
      refused,
    }));
  },
};
