import { useCallback, useState } from 'react';
import type { DecideRegistrationBody } from '../../../shared/requests/groups/decide-registration.ts';
import type {
  DecisionResponse,
  ReviewResponse,
} from '../../../shared/requests/groups/responses.ts';
import { readReview } from '../../api/endpoints.ts';
import { useAnswer } from '../../api/use-response.ts';
import { Alert } from '../../components/alert.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { linkTexts, reviewTexts } from '../../texts/links.ts';
import { TokenProblem } from '../../tokens/token-problem.tsx';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { DecisionForm } from './decision-form.tsx';
import { Nearby } from './nearby.tsx';
import { RegistrationFacts } from './registration-facts.tsx';

export default function ReviewPage({ id }: { id: string }) {
  const token = useMailedToken();
  const answer = useAnswer(useCallback(() => readReview(id, token), [id, token]));
  if (answer.state === 'waiting') {
    return (
      <Page title={linkTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (answer.state === 'failed')
    return <TokenProblem title={reviewTexts.tab} problem={answer.problem} again={answer.again} />;
  return <Review review={answer.value} token={token} again={answer.again} />;
}

interface ReviewProps {
  readonly review: ReviewResponse;
  readonly token: string | undefined;
  readonly again: () => void;
}

function Review({ review, token, again }: ReviewProps) {
  const [done, setDone] = useState<DecideRegistrationBody['decision']>();
  const [overtaken, setOvertaken] = useState<DecisionResponse>();
  if (done) return <Decided {...reviewTexts.done[done]} />;

  const decision = overtaken ?? (review.mayDecide === 'decided' ? review.decision : undefined);
  return (
    <Page
      title={reviewTexts.title(review.name)}
      tabTitle={reviewTexts.tab}
      pageKey={overtaken ? 'overtaken' : review.id}
      wide
    >
      {decision && <AlreadyDecided decision={decision} />}
      {!decision && review.mayDecide === 'changed' && (
        <Alert kind="warning" title={reviewTexts.changed.title}>
          <Paragraph>{reviewTexts.changed.text}</Paragraph>
        </Alert>
      )}
      {!decision && review.mayDecide === 'yes' && (
        <Paragraph kind="lead">{reviewTexts.lead(review.officer)}</Paragraph>
      )}
      <Nearby review={review} />
      <RegistrationFacts review={review} />
      {!decision && review.mayDecide === 'yes' && (
        <DecisionForm
          id={review.id}
          token={token}
          onDone={setDone}
          onOvertaken={setOvertaken}
          onChanged={again}
        />
      )}
    </Page>
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

function Decided({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <Alert kind="ok">
        <Paragraph>{text}</Paragraph>
      </Alert>
      <ButtonLink to="/groepen" kind="secondary-action">
        {reviewTexts.toGroup}
      </ButtonLink>
    </Page>
  );
}
