import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the other coordinators that one of them has been erased or removed. Nothing is sent if the group has ended. */
export const coordinatorLeft: LetterRule<'coordinator-left'> = {
  letter: 'coordinator-left',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    if (!group || !isActiveOrDormant(group)) return [];
    const coordinators = await groups.coordinators(group.id);
    const isOnly = coordinators.length === 1;
    return coordinators.flatMap((reader) =>
      toCoordinator(reader, (coordinator) => ({
        name: 'coordinator-left',
        group,
        coordinator,
        isOnly,
        removed: data.byCoordinatorId !== undefined,
      })),
    );
  },
};
