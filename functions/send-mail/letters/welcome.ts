import { isActive } from '../../../shared/domain/group.ts';
import { toCoordinator, type LetterRule } from '../letter-rule.ts';
import { nearbyGroups } from '../nearby-groups.ts';

/** Welcomes the coordinator who was enrolled in the circle. */
export const welcome: LetterRule<'CoordinatorEnrolled'> = {
  letter: 'welcome',
  on: ['CoordinatorEnrolled'],
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
    }));
  },
};
