import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { BulletList, Heading2, Paragraph } from '../../components/text.tsx';
import { deskGroupTexts, letterNames } from '../../texts/desk-group.ts';
import { formatMoment } from '../../texts/format.ts';

const texts = deskGroupTexts.letters;

/** Lists the letters about a group, newest first: the kind of each, and what became of it. */
export function Letters({ letters }: Pick<DeskGroupResponse, 'letters'>) {
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {letters.length === 0 ? (
        <Paragraph>{texts.none}</Paragraph>
      ) : (
        <>
          <Paragraph>{texts.lead}</Paragraph>
          <BulletList
            items={letters.map(
              ({ letter, at, state }) =>
                `${formatMoment(at)}: ${letterNames[letter] ?? letter} (${texts[state]})`,
            )}
          />
        </>
      )}
    </section>
  );
}
