import { firstOf, toCoordinator, type LetterRule } from '../letter-rule.ts';
import { personalLink } from '../personal-link.ts';

/** Asks the coordinator to confirm the address, as long as that can still be done. */
export const confirmAddress: LetterRule<'GroupRegistered'> = {
  letter: 'confirm-address',
  on: ['GroupRegistered'],
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (group?.status !== 'submitted') return [];
    const confirmBy = new Date(group.confirmBy);
    if (sources.clock() > confirmBy) return [];
    return toCoordinator(firstOf(await sources.groups.coordinators(group.id)), async ({ id }) => {
      const claims = { purpose: 'confirm', subjectId: group.id, recipientId: id, version: group.version } as const;
      return { name: 'confirm-address', group, link: await personalLink(claims, confirmBy, sources) };
    });
  },
};
