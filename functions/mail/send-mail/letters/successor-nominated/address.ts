import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { openNomination } from '../../../../../shared/domain/groups/succession.ts';
import { groupToken } from '../../group-token.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Asks a nominee to become the first coordinator, unless the nomination has ended or expired. */
export const successorNominated: LetterRule<'successor-nominated'> = {
  letter: 'successor-nominated',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group)) return [];
    const nomination = openNomination(await sources.nominations.find(group.id), sources.clock());
    if (nomination?.id !== data.nominationId) return [];
    const coordinators = await sources.groups.coordinators(group.id);
    const nominee = coordinators.find(({ id }) => id === nomination.coordinatorId);
    return toCoordinator(nominee, async (coordinator) => {
      const { tokenUrl } = await groupToken('manage', group, coordinator.id, sources);
      const { expiresAt: until } = nomination;
      return { name: 'successor-nominated', group, coordinator, until, tokenUrl };
    });
  },
};
