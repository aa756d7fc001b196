import type { JoinStatus } from '../../../../../shared/domain/joining/values.ts';
import { toAsker, type LetterRule } from '../../letter-rule.ts';
import { alternativesTo } from '../../nearby-groups.ts';

const reasons = ['full', 'elsewhere', 'lapsed', 'ended'] as const;

/** Tells the asker that they cannot join this group, and which nearby groups they can ask to join instead. */
export const joinDeclined: LetterRule<'join-declined'> = {
  letter: 'join-declined',
  async address({ data }, sources) {
    const request = await sources.joins.find(data.joinRequestId);
    const group = await sources.groups.find(data.groupId);
    const reason = request && reasonOf(request.status);
    if (!reason || !group) return [];
    return toAsker(request, async (asker) => ({
      name: 'join-declined',
      group,
      asker,
      reason,
      message: request.answer?.message,
      alternatives: await alternativesTo(group, sources),
    }));
  },
};

function reasonOf(status: JoinStatus): (typeof reasons)[number] | undefined {
  return reasons.find((reason) => reason === status);
}
