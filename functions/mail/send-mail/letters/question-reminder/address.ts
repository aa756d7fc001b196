import { questionVersionOf, waitsUntil } from '../../../../../shared/domain/groups/waiting.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';
import { tokenExpiry } from '../../token-lifetimes.ts';
import { tokenUrl } from '../../token-url.ts';

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
      async (coordinator) => {
        const tokenExpires = tokenExpiry(sources.clock());
        const claims = {
          purpose: 'answer',
          subjectId: group.id,
          recipientId: coordinator.id,
          version: questionVersionOf(group),
        } as const;
        return {
          name: 'question-reminder',
          group,
          coordinator,
          question: text,
          askedBy: officerTitle,
          askedAt: at,
          answerBy: waitsUntil(at),
          tokenUrl: await tokenUrl(claims, tokenExpires, sources),
          tokenExpires,
        };
      },
    );
  },
};
