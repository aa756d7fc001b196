import { firstOf, toCoordinator, type LetterRule } from '../letter-rule.ts';
import { tokenExpiry, tokenUrl } from '../token-url.ts';

/** Asks the coordinator to confirm the address, as long as that can still be done. */
export const confirmAddress: LetterRule<'GroupRegistered'> = {
  letter: 'confirm-address',
  on: ['GroupRegistered'],
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (group?.status !== 'submitted') return [];
    if (sources.clock() > new Date(group.confirmBy)) return [];
    return toCoordinator(firstOf(await sources.groups.coordinators(group.id)), async ({ id }) => {
      const claims = {
        purpose: 'confirm',
        subjectId: group.id,
        recipientId: id,
        version: group.version,
      } as const;
      // Longer than it can be used: who presses late, or again, is told how the registration stands.
      return {
        name: 'confirm-address',
        group,
        link: await tokenUrl(claims, tokenExpiry(sources.clock()), sources),
      };
    });
  },
};
