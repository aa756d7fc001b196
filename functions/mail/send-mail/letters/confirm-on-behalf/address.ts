import { isPast } from '../../../../../shared/domain/platform/time.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Asks the coordinator to confirm, correct or remove what an officer registered, as long as that is possible. */
export const confirmOnBehalf: LetterRule<'confirm-on-behalf'> = {
  letter: 'confirm-on-behalf',
  async address({ data }, sources) {
    const group = await sources.registrations.find(data.groupId);
    if (group?.status !== 'submitted' || !group.onBehalf) return [];
    if (isPast(group.confirmBy, sources.clock())) return [];
    const { municipality, confirmBy, onBehalf } = group;
    const { organisation, conversation } = onBehalf;
    return toCoordinator(
      firstOf(await sources.registrations.coordinators(group.id)),
      async ({ id }) => {
        // As with a resident's registration, the token outlives the deadline.
        const { tokenUrl } = await groupToken('confirm', group, id, sources);
        return {
          name: 'confirm-on-behalf',
          municipality,
          organisation,
          conversation,
          confirmBy,
          tokenUrl,
        };
      },
    );
  },
};
