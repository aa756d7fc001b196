import { useState } from 'react';
import type { DecideRegistrationBody } from '../../../shared/requests/groups/decide-registration.ts';
import type {
  DecisionResponse,
  ReviewResponse,
} from '../../../shared/requests/groups/responses.ts';
import { reviewRegistrationRoute } from '../../../shared/routes/groups/review-registration.ts';
import { callRoute } from '../../api/call-route.ts';
import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { reviewTexts } from '../../texts/token-pages.ts';
import { BehindToken, type TokenPage } from '../../tokens/behind-token.tsx';
import { Done } from '../../tokens/done.tsx';
import { DecisionForm } from './decision-form.tsx';
import { Nearby } from './nearby.tsx';
import { RegistrationFacts } from './registration-facts.tsx';

const readReview = (id: string, token: string | undefined) =>
  callRoute(reviewRegistrationRoute, { path: { id }, token });

/** Lets the officers of a municipality read a registration and decide on it. */
export default function ReviewPage({ id }: { id: string }) {
  return (
    <BehindToken purpose="decide" id={id} read={readReview} title={reviewTexts.tab}>
      {(page) => <Review {...page} />}
    </BehindToken>
  );
}

function Review({ value: review, token, reload }: TokenPage<ReviewResponse>) {
  const [done, setDone] = useState<DecideRegistrationBody['decision']>();
  const [overtaken, setOvertaken] = useState<DecisionResponse>();
  if (done) return <Done {...reviewTexts.done[done]} />;

  const decision = overtaken ?? (review.mayDecide === 'decided' ? review.decision : undefined);
  return (
    <Page
      title={reviewTexts.title(review.name)}
      tabTitle={reviewTexts.tab}
      pageKey={overtaken ? 'overtaken' : review.id}
      wide
    >
      {decision && <AlreadyDecided decision={decision} />}
      {!decision && <WhyNotNow review={review} />}
      {!decision && review.mayDecide === 'yes' && (
        <Paragraph kind="lead">{reviewTexts.lead(review.officer)}</Paragraph>
      )}
      {!decision && review.status === 'asked' && review.decision && (
        <OpenQuestion question={review.decision} />
      )}
      <Nearby review={review} />
      <RegistrationFacts review={review} />
      {!decision && review.mayDecide === 'yes' && (
        <DecisionForm
          id={review.id}
          token={token}
          asked={review.status === 'asked'}
          onDone={setDone}
          onOvertaken={setOvertaken}
          onStale={reload}
        />
      )}
    </Page>
  );
}

function WhyNotNow({ review: { mayDecide, status } }: { review: ReviewResponse }) {
  if (mayDecide === 'changed') return <Notice {...reviewTexts.changed} />;
  if (mayDecide === 'receives-only') return <Notice {...reviewTexts.receivesOnly} />;
  if (mayDecide !== 'ended') return undefined;
  const { title, withdrawn, expired } = reviewTexts.ended;
  return <Notice title={title} text={status === 'withdrawn' ? withdrawn : expired} />;
}

function Notice({ title, text }: { title: string; text: string }) {
  return (
    <Alert kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}

function OpenQuestion({ question }: { question: DecisionResponse }) {
  return (
    <Alert kind="info" title={reviewTexts.open.title}>
      <Paragraph>{reviewTexts.open.by(question)}</Paragraph>
      {question.text && <blockquote className="quote">{question.text}</blockquote>}
      <Paragraph>{reviewTexts.open.text}</Paragraph>
    </Alert>
  );
}

function AlreadyDecided({ decision }: { decision: DecisionResponse }) {
  return (
    <Alert kind="warning" title={reviewTexts.decided.title} live>
      <Paragraph>
        {reviewTexts.decided.by(decision)} {reviewTexts.decided.text}
      </Paragraph>
      {decision.text && (
        <>
          <p>{reviewTexts.decided.reason}</p>
          <blockquote className="quote">{decision.text}</blockquote>
        </>
      )}
    </Alert>
  );
}
