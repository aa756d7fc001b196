import { questionVersionOf } from '../../../../../shared/domain/groups/waiting.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Sends the officer's unanswered question to the coordinator. */
export const question: LetterRule<'question'> = {
  letter: 'question',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    // If another question has been asked since this event, that question has its own event, so this letter is not sent.
    if (
      group?.status !== 'asked' ||
      questionVersionOf(group) !== data.version ||
      group.decision?.text === undefined
    )
      return [];
    const { officerTitle, text } = group.decision;
    return toCoordinator(
      firstOf(await sources.groups.coordinators(group.id)),
      async (coordinator) => ({
        name: 'question',
        group,
        coordinator,
        question: text,
        askedBy: officerTitle,
        ...(await groupToken('answer', group, coordinator.id, sources)),
      }),
    );
  },
};
