import { isActive } from '../../../../shared/domain/groups/group.ts';
import { joinRemovedAt } from '../../../../shared/domain/joining/join-request.ts';
import { toAsker, type LetterRule } from '../letter-rule.ts';
import { tokenUrl } from '../token-url.ts';

/** Asks whoever wants to join to confirm the address, as long as that can still be done. */
export const joinConfirm: LetterRule<'JoinRequested'> = {
  letter: 'join-confirm',
  on: ['JoinRequested'],
  async address({ data }, sources) {
    const request = await sources.joins.find(data.joinRequestId);
    const group = await sources.groups.find(data.groupId);
    if (
      request?.status !== 'submitted' ||
      !isActive(group) ||
      sources.clock() > new Date(request.confirmBy)
    )
      return [];
    return toAsker(request, async () => {
      const claims = {
        purpose: 'ask-join',
        subjectId: request.id,
        recipientId: request.id,
        version: request.version,
      } as const;
      // The link outlives the time to confirm, so that who comes back later reads how it stands.
      return {
        name: 'join-confirm',
        group,
        request,
        link: await tokenUrl(claims, joinRemovedAt(request), sources),
      };
    });
  },
};
