import { waitingSince, waitsUntil } from '../../../../../shared/domain/groups/waiting.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';
import { tokenExpiry } from '../../token-lifetimes.ts';
import { tokenUrl } from '../../token-url.ts';

/** Tells the coordinator that the registration is still waiting for a decision, and which officers can make it. */
export const registrationWaiting: LetterRule<'registration-waiting'> = {
  letter: 'registration-waiting',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    const since = group && waitingSince(group);
    if (group?.status !== 'pending' || since === undefined || data.days !== 14) return [];
    return toCoordinator(
      firstOf(await sources.groups.coordinators(group.id)),
      async (coordinator) => {
        const tokenExpires = tokenExpiry(sources.clock());
        const claims = {
          purpose: 'confirm',
          subjectId: group.id,
          recipientId: coordinator.id,
          version: group.version,
        } as const;
        return {
          name: 'registration-waiting',
          group,
          coordinator,
          officers: await sources.desk.officersOf(group.municipality),
          since,
          until: waitsUntil(since),
          tokenUrl: await tokenUrl(claims, tokenExpires, sources),
          tokenExpires,
        };
      },
    );
  },
};
