import { waitsUntil } from '../../../../../shared/domain/groups/waiting.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Reminds the coordinator of an unanswered question, with a new token for answering it. */
export const questionReminder: LetterRule<'question-reminder'> = {
  letter: 'question-reminder',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (group?.status !== 'asked' || group.decision?.text === undefined || data.days === 10)
      return [];
    const { officerTitle, text, at } = group.decision;
    return toCoordinator(
      firstOf(await sources.groups.coordinators(group.id)),
      async (coordinator) => ({
        name: 'question-reminder',
        group,
        coordinator,
        question: text,
        askedBy: officerTitle,
        askedAt: at,
        answerBy: waitsUntil(at),
        ...(await groupToken('answer', group, coordinator.id, sources)),
      }),
    );
  },
};
