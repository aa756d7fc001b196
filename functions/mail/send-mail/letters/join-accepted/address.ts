import { toAsker, type LetterRule } from '../../letter-rule.ts';

/** Tells the asker that the group has accepted the join request, and what happens next. */
export const joinAccepted: LetterRule<'join-accepted'> = {
  letter: 'join-accepted',
  async address({ data }, { joins, groups }) {
    const request = await joins.find(data.joinRequestId);
    const group = await groups.find(data.groupId);
    if (request?.status !== 'accepted' || !group) return [];
    return toAsker(request, (asker) => ({
      name: 'join-accepted',
      group,
      asker,
      message: request.answer?.message,
    }));
  },
};
