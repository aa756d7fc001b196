import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { BulletList, Heading2, Paragraph } from '../../components/text.tsx';
import { deskGroupTexts } from '../../texts/desk-group.ts';

const texts = deskGroupTexts.coordinators;

/** Shows whether coordinators can be reached, and their membership of the circle, without revealing who they are. */
export function Coordinators({ coordinators }: Pick<DeskGroupResponse, 'coordinators'>) {
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {coordinators.length === 0 ? (
        <Paragraph>{texts.none}</Paragraph>
      ) : (
        <BulletList
          items={coordinators.map(
            (each) =>
              `${texts.role[each.role]}: ${texts.mail[each.mail]}, ${texts.circle(each)}, ${texts.shares(each.sharesContact)}.`,
          )}
        />
      )}
    </section>
  );
}
