import type { LetterRule } from '../../letter-rule.ts';

/** Sends the starter the steps, the checklist, the sample letter and the rules. */
export const starterKit: LetterRule<'starter-kit'> = {
  letter: 'starter-kit',
  async address({ data }, { starters }) {
    const starter = await starters.find(data.starterId);
    if (!starter) return [];
    return [
      {
        recipientId: starter.id,
        to: starter.email,
        content: async () => ({ name: 'starter-kit', starter }),
      },
    ];
  },
};
