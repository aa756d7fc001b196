import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells the coordinators what an officer changed and why. Nothing is sent if the group has since ended, or if no
 * officer made the change.
 */
export const changedByOfficer: LetterRule<'changed-by-officer'> = {
  letter: 'changed-by-officer',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    const act = group?.acts?.find(({ version }) => version === data.version);
    if (!group || !act || !isActiveOrDormant(group)) return [];
    const coordinators = await groups.coordinators(group.id);
    return coordinators.flatMap((reader) =>
      toCoordinator(reader, (coordinator) => ({
        name: 'changed-by-officer',
        group,
        coordinator,
        act,
      })),
    );
  },
};
