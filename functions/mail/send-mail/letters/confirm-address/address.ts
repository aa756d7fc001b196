import { isPast } from '../../../../../shared/domain/platform/time.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Asks the coordinator who filled in the form to confirm the email address, if it can still be confirmed. */
export const confirmAddress: LetterRule<'confirm-address'> = {
  letter: 'confirm-address',
  async address({ data }, sources) {
    const group = await sources.registrations.find(data.groupId);
    if (group?.status !== 'submitted' || group.onBehalf) return [];
    if (isPast(group.confirmBy, sources.clock())) return [];
    return toCoordinator(
      firstOf(await sources.registrations.coordinators(group.id)),
      async ({ id }) => {
        // The token outlives the deadline, so that somebody who is late, or who opens the token URL again, sees the
        // status of the registration.
        const { tokenUrl } = await groupToken('confirm', group, id, sources);
        return {
          name: 'confirm-address',
          municipality: group.municipality,
          confirmBy: group.confirmBy,
          tokenUrl,
        };
      },
    );
  },
};
