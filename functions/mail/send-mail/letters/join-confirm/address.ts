import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { joinRemovalDueAt } from '../../../../../shared/domain/joining/join-request.ts';
import { isPast } from '../../../../../shared/domain/platform/time.ts';
import { toAsker, type LetterRule } from '../../letter-rule.ts';
import { tokenUrl } from '../../token-url.ts';

/** Asks the asker to confirm the email address, if it can still be confirmed. */
export const joinConfirm: LetterRule<'join-confirm'> = {
  letter: 'join-confirm',
  async address({ data }, sources) {
    const request = await sources.joins.find(data.joinRequestId);
    const group = await sources.groups.find(data.groupId);
    if (
      request?.status !== 'submitted' ||
      !isActive(group) ||
      group.reference === undefined ||
      isPast(request.confirmBy, sources.clock())
    )
      return [];
    const { reference, municipality } = group;
    return toAsker(request, async () => {
      const claims = {
        purpose: 'ask-join',
        subjectId: request.id,
        recipientId: request.id,
        version: request.version,
      } as const;
      // The token outlives the deadline, so that an asker who comes back later sees the status of the request.
      return {
        name: 'join-confirm',
        reference,
        municipality,
        confirmBy: request.confirmBy,
        tokenUrl: await tokenUrl(claims, joinRemovalDueAt(request), sources),
      };
    });
  },
};
