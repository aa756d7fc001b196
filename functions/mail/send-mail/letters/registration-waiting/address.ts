import { waitingSince, waitsUntil } from '../../../../../shared/domain/groups/waiting.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the coordinator that the registration is still waiting for a decision, and which officers can decide. */
export const registrationWaiting: LetterRule<'registration-waiting'> = {
  letter: 'registration-waiting',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    const since = group && waitingSince(group);
    if (group?.status !== 'pending' || since === undefined || data.days !== 14) return [];
    return toCoordinator(
      firstOf(await sources.groups.coordinators(group.id)),
      async (coordinator) => ({
        name: 'registration-waiting',
        group,
        coordinator,
        mailboxes: await sources.desk.mailboxesOf(group.municipality),
        since,
        until: waitsUntil(since),
        ...(await groupToken('confirm', group, coordinator.id, sources)),
      }),
    );
  },
};
