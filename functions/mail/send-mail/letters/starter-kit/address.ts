import { starterRemovalDueAt } from '../../../../../shared/domain/starting/starter.ts';
import type { LetterRule } from '../../letter-rule.ts';
import { tokenUrl } from '../../token-url.ts';

/** Sends the starter the steps, the checklist, the sample letter and the rules. */
export const starterKit: LetterRule<'starter-kit'> = {
  letter: 'starter-kit',
  async address({ data }, sources) {
    const starter = await sources.starters.find(data.starterId);
    if (!starter) return [];
    const { id, email, municipality, followUp, version } = starter;
    const claims = { purpose: 'ask-kit', subjectId: id, recipientId: id, version } as const;
    return [
      {
        recipientId: id,
        to: email,
        content: async () => ({
          name: 'starter-kit',
          municipality,
          followUp,
          tokenUrl: await tokenUrl(claims, starterRemovalDueAt(starter), sources),
        }),
      },
    ];
  },
};
