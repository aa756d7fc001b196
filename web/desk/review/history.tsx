import type { HistoryLine } from '../../../shared/requests/groups/review-response.ts';
import { BulletList, Heading2, Paragraph } from '../../components/text.tsx';
import { actTexts, changeLine } from '../../texts/acts.ts';
import { formatMoment } from '../../texts/format.ts';
import { reviewTexts } from '../../texts/review.ts';

/** Lists everything that has happened to a registration or a group, one sentence per event, oldest first. */
export function History({
  lines,
  title = reviewTexts.history.title,
}: {
  lines: readonly HistoryLine[];
  title?: string;
}) {
  return (
    <section>
      <Heading2>{title}</Heading2>
      <ol className="desk-history">
        {lines.map((line) => (
          <li key={`${line.event} ${line.at}`}>
            <time dateTime={line.at}>{formatMoment(line.at)}</time>
            <div>
              <span>{historySentence(line)}</span>
              {line.act && <ActDetails act={line.act} />}
              {line.change && <ChangeDetails change={line.change} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What an officer changed about a group, and why. */
function ActDetails({ act: { reason, text, changes } }: { act: NonNullable<HistoryLine['act']> }) {
  return (
    <>
      {changes.length > 0 && (
        <BulletList items={changes.map((change) => changeLine(change, 'is nu'))} />
      )}
      <Paragraph>{actTexts.why(reason)}</Paragraph>
      {text !== undefined && <blockquote className="quote">{text}</blockquote>}
    </>
  );
}

/** What a coordinator changed about a group and, if the coordinator gave one, the reason. */
function ChangeDetails({
  change: { reason, changes },
}: {
  change: NonNullable<HistoryLine['change']>;
}) {
  return (
    <>
      {changes.length > 0 && (
        <BulletList items={changes.map((change) => changeLine(change, 'is nu'))} />
      )}
      {reason !== undefined && <blockquote className="quote">{reason}</blockquote>}
    </>
  );
}

/** The sentence for one event, with the job title of the officer who caused it. */
export function historySentence({
  event,
  officer,
  conversation,
  days = 0,
  duplicateOf,
  circle,
  act,
  changed,
}: HistoryLine): string {
  const { history } = reviewTexts;
  const who = officer ?? history.someOfficer;
  if (act) return actTexts.sentences[act.kind](who);
  if (circle) return reviewTexts.circle[circle.by][circle.state](who);
  if (changed) return history.ownChange(changed);
  return conversation
    ? history.registeredOnBehalf(who, conversation)
    : history.sentences[event](who, days, duplicateOf);
}
