import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the other coordinators who has joined them, unless that person has left again or the group has ended. */
export const coordinatorJoined: LetterRule<'coordinator-joined'> = {
  letter: 'coordinator-joined',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    if (!group || !isActiveOrDormant(group)) return [];
    const coordinators = await groups.coordinators(group.id);
    const joined = coordinators.find(({ id }) => id === data.coordinatorId);
    if (!joined) return [];
    return coordinators
      .filter((reader) => reader !== joined)
      .flatMap((reader) =>
        toCoordinator(reader, (coordinator) => ({
          name: 'coordinator-joined',
          group,
          coordinator,
          joined,
        })),
      );
  },
};
