import type { HistoryLine } from '../../../shared/requests/groups/review-response.ts';
import { Heading2 } from '../../components/text.tsx';
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
            <span>{historySentence(line)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The sentence for one event, with the job title of the officer who caused it. */
export function historySentence({
  event,
  officer,
  conversation,
  days = 0,
  duplicateOf,
}: HistoryLine): string {
  const { history } = reviewTexts;
  const who = officer ?? history.someOfficer;
  return conversation
    ? history.registeredOnBehalf(who, conversation)
    : history.sentences[event](who, days, duplicateOf);
}
