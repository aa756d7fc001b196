import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { Alert } from '../../components/alert.tsx';
import { Paragraph } from '../../components/text.tsx';
import { formatList } from '../../texts/format.ts';
import { reviewTexts as texts } from '../../texts/review.ts';

/**
 * Says which colleagues have the registration open. This does not stop anybody from deciding. A screen reader announces
 * the text again only when a colleague comes or goes, because the text does not depend on when, or in which order, they
 * last did something.
 */
export function OpenedBy({ others }: OpeningsResponse) {
  const names = others.map(({ officer }) => officer).toSorted();
  return (
    <output className="desk-opened">
      {names.length > 0 && (
        <Alert kind="info" title={texts.openedBy.title}>
          <Paragraph>
            {texts.openedBy.who(formatList(names))} {texts.openedBy.text}
          </Paragraph>
        </Alert>
      )}
    </output>
  );
}

/** Says why the officer cannot decide. Shows nothing if the reason is that somebody has already decided. */
export function WhyNotNow({ review: { mayDecide, status } }: { review: ReviewResponse }) {
  if (mayDecide === 'elsewhere') return <Notice {...texts.elsewhere} />;
  if (mayDecide !== 'ended') return undefined;
  const { title, withdrawn, expired } = texts.ended;
  return <Notice title={title} text={status === 'withdrawn' ? withdrawn : expired} />;
}

/**
 * Shown when a colleague asked a question or took one back, or the coordinator answered, while the officer was writing.
 */
export function Stale() {
  return <Notice {...texts.changed} live />;
}

function Notice({ title, text, live }: { title: string; text: string; live?: boolean }) {
  return (
    <Alert kind="warning" title={title} {...(live ? { live } : {})}>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}

export function OpenQuestion({ question }: { question: DecisionResponse }) {
  return (
    <Alert kind="info" title={texts.open.title}>
      <Paragraph>{texts.open.by(question)}</Paragraph>
      {question.text && <blockquote className="quote">{question.text}</blockquote>}
      <Paragraph>{texts.open.text}</Paragraph>
    </Alert>
  );
}

/** Says what has already been decided about the registration, by whom and when. */
export function AlreadyDecided({ decision }: { decision: DecisionResponse }) {
  const { title, text, asked } = texts.decided;
  return (
    <Alert kind="warning" title={title(decision)} live>
      <DecisionMade decision={decision} more={decision.kind === 'asked' ? asked : text} />
    </Alert>
  );
}

/** Describes a decision in sentences: who made it, when and why. */
export function DecisionMade({ decision, more }: { decision: DecisionResponse; more?: string }) {
  return (
    <>
      <Paragraph>
        {texts.decided.by(decision)} {more}
      </Paragraph>
      {decision.duplicateOf && (
        <Paragraph>{texts.decided.duplicateOf(decision.duplicateOf)}</Paragraph>
      )}
      {decision.text && (
        <>
          <p>{texts.decided.reason}</p>
          <blockquote className="quote">{decision.text}</blockquote>
        </>
      )}
    </>
  );
}
