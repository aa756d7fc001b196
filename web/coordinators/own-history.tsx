import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import type { HistoryLine } from '../../shared/requests/groups/review-response.ts';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { actTexts, changeLine } from '../texts/acts.ts';
import { formatMoment } from '../texts/format.ts';
import { manageTexts } from '../texts/manage.ts';

const texts = manageTexts.history;

/** Lists what coordinators and officers changed about the group, and why, newest first. */
export function OwnHistory({ lines }: { lines: OwnGroupResponse['history'] }) {
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.lead}</Paragraph>
      <ol className="own-history">
        {lines.toReversed().map((line) => (
          <li key={`${line.event} ${line.at}`}>
            <p className="utrecht-paragraph">
              <time dateTime={line.at}>{formatMoment(line.at)}</time>
              <br />
              {sentence(line)}
            </p>
            <Details line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Details({ line: { act, change } }: { line: HistoryLine }) {
  const { changes = [] } = act ?? change ?? {};
  const words = act?.text ?? change?.reason;
  return (
    <>
      {changes.length > 0 && (
        <BulletList items={changes.map((each) => changeLine(each, 'is nu'))} />
      )}
      {act && <Paragraph>{actTexts.why(act.reason)}</Paragraph>}
      {words !== undefined && <blockquote className="quote">{words}</blockquote>}
    </>
  );
}

function sentence({ event, officer = texts.someOfficer, act }: HistoryLine): string {
  if (act) return actTexts.sentences[act.kind](officer);
  const sentences: Readonly<Partial<Record<HistoryLine['event'], (officer: string) => string>>> =
    texts.sentences;
  return sentences[event]?.(officer) ?? '';
}
