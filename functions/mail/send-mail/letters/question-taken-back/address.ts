import { firstOf, toCoordinator, type LetterRule } from '../../letter-rule.ts';

/** Tells the coordinator that no answer is needed any more. */
export const questionTakenBack: LetterRule<'question-taken-back'> = {
  letter: 'question-taken-back',
  async address({ data }, { groups }) {
    const group = await groups.find(data.groupId);
    if (group?.status !== 'pending' || group.questionTakenBackAt === undefined) return [];
    return toCoordinator(firstOf(await groups.coordinators(group.id)), (coordinator) => ({
      name: 'question-taken-back',
      group,
      coordinator,
    }));
  },
};
