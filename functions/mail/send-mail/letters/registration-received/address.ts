import type { GroupStatus } from '../../../../../shared/domain/groups/group.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/**
 * An approved group gets this letter too, because an officer may approve it before the queue delivers the event, and
 * the coordinator still expects the reference. A rejected or closed group does not get it, because the letter about the
 * rejection or closure says more.
 */
const worthTelling: readonly GroupStatus[] = ['pending', 'asked', 'active', 'dormant'];

/** Gives the coordinator the reference and explains what happens next. */
export const registrationReceived: LetterRule<'registration-received'> = {
  letter: 'registration-received',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (group === undefined || !worthTelling.includes(group.status)) return [];
    return toCoordinator(
      firstOf(await sources.groups.coordinators(group.id)),
      async (coordinator) => ({
        name: 'registration-received',
        group,
        coordinator,
        ...(await groupToken('confirm', group, coordinator.id, sources)),
      }),
    );
  },
};
