import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells all coordinators of a group who the first one is, unless that has changed again or the group has ended. */
export const handedOver: LetterRule<'handed-over'> = {
  letter: 'handed-over',
  async address({ data: { groupId, coordinatorId, fromCoordinatorId } }, { groups }) {
    const group = await groups.find(groupId);
    if (!group || !isActiveOrDormant(group)) return [];
    const coordinators = await groups.coordinators(group.id);
    const first = firstOf(coordinators);
    if (first?.id !== coordinatorId) return [];
    const readerOf = (id: string) => {
      if (id === first.id) return 'first';
      return id === fromCoordinatorId ? 'former' : 'other';
    };
    return coordinators.flatMap((each) =>
      toCoordinator(each, (coordinator) => ({
        name: 'handed-over',
        group,
        coordinator,
        first,
        reader: readerOf(coordinator.id),
      })),
    );
  },
};
