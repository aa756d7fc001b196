import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { groupToken } from '../../group-token.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';
import { nearbyGroups } from '../../nearby-groups.ts';

/** Welcomes a coordinator who has been enrolled in the municipality's circle. */
export const welcome: LetterRule<'welcome'> = {
  letter: 'welcome',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group)) return [];
    const coordinators = await sources.groups.coordinators(group.id);
    const enrolled = coordinators.find(({ id }) => id === data.coordinatorId);
    return toCoordinator(enrolled, async (coordinator) => ({
      name: 'welcome',
      group,
      coordinator,
      inviteLink: await sources.desk.inviteLink(group.municipality),
      nearby: await nearbyGroups(group, sources),
      ...(await groupToken('manage', group, coordinator.id, sources)),
    }));
  },
};
