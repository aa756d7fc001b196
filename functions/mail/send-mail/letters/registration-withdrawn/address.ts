import { forgottenAfter } from '../../../../../shared/domain/groups/retention.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Confirms that the registration has been withdrawn. */
export const registrationWithdrawn: LetterRule<'registration-withdrawn'> = {
  letter: 'registration-withdrawn',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    const keptUntil = group && forgottenAfter(group);
    if (group?.status !== 'withdrawn' || keptUntil === undefined) return [];
    return toCoordinator(firstOf(await groups.coordinators(group.id)), (coordinator) => ({
      name: 'registration-withdrawn',
      group,
      coordinator,
      keptUntil,
    }));
  },
};
