import { toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Confirms to the coordinators that their group has closed. */
export const closed: LetterRule<'closed'> = {
  letter: 'closed',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    if (group?.status !== 'closed') return [];
    const coordinators = await groups.coordinators(group.id);
    return coordinators.flatMap((reader) =>
      toCoordinator(reader, (coordinator) => ({ name: 'closed', group, coordinator })),
    );
  },
};
