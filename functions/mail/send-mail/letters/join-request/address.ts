import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { replyBy, joinRemovalDueAt } from '../../../../../shared/domain/joining/join-request.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';
import { tokenUrl } from '../../token-url.ts';

/** Sends a join request to every coordinator of the group, and again if nobody has replied within a week. */
export const joinRequest: LetterRule<'join-request'> = {
  letter: 'join-request',
  async address({ name, data }, sources) {
    const request = await sources.joins.find(data.joinRequestId);
    const group = await sources.groups.find(data.groupId);
    if (request?.status !== 'open' || request.confirmedAt === undefined || !isActive(group))
      return [];
    const { asker, confirmedAt } = request;
    if (!asker) return [];
    const coordinators = await sources.groups.coordinators(group.id);
    return coordinators.flatMap((reader) =>
      toCoordinator(reader, async (coordinator) => {
        const claims = {
          purpose: 'answer-join',
          subjectId: request.id,
          recipientId: coordinator.id,
          version: request.version,
        } as const;
        return {
          name: 'join-request',
          group,
          coordinator,
          // Leaves out the asker's name and email address, which a coordinator sees only after accepting the request.
          asker: { street: asker.street, note: asker.note },
          answerBy: replyBy(confirmedAt),
          reminder: name === 'JoinReminderDue',
          tokenUrl: await tokenUrl(claims, joinRemovalDueAt(request), sources),
        };
      }),
    );
  },
};
