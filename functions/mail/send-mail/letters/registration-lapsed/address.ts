import { forgottenAfter } from '../../../../../shared/domain/groups/retention.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the coordinator that the registration has lapsed. */
export const registrationLapsed: LetterRule<'registration-lapsed'> = {
  letter: 'registration-lapsed',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    const keptUntil = group && forgottenAfter(group);
    if (group?.lapsedAt === undefined || keptUntil === undefined) return [];
    return toCoordinator(firstOf(await groups.coordinators(group.id)), (coordinator) => ({
      name: 'registration-lapsed',
      group,
      coordinator,
      keptUntil,
    }));
  },
};
