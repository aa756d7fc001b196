import { useCallback, useState } from 'react';
import { useParams } from 'wouter';
import type { DecideRegistrationBody } from '../../../shared/requests/groups/decide-registration.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { reviewRegistrationRoute } from '../../../shared/routes/groups/review-registration.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { ButtonLink, TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { reviewTexts as texts } from '../../texts/review.ts';
import { LoadedPage } from '../loaded-page.tsx';
import { useOfficer } from '../officer-context.ts';
import { Contacts } from './contacts.tsx';
import { CoordinatorReply } from './coordinator-reply.tsx';
import { DecisionForm, decisionHeading } from './decision-form.tsx';
import { GroupsAround } from './groups-around.tsx';
import { History } from './history.tsx';
import { AlreadyDecided, OpenedBy, OpenQuestion, Stale, WhyNotNow } from './notices.tsx';
import { RegistrationFacts } from './registration-facts.tsx';
import { useOpening } from './use-opening.ts';

/** Lets an officer review a registration and decide on it. */
export default function ReviewPage() {
  const { id = '' } = useParams();
  return <ReviewOf id={id} key={id} />;
}

function ReviewOf({ id }: { id: string }) {
  const [stale, setStale] = useState(false);
  const loaded = useResponse(
    useCallback(() => callRoute(reviewRegistrationRoute, { path: { id } }), [id]),
  );
  return (
    <LoadedPage title={texts.tab} loaded={loaded}>
      {(review, reload) => (
        <Review
          key={review.version}
          review={review}
          stale={stale}
          onStale={() => {
            setStale(true);
            reload();
          }}
        />
      )}
    </LoadedPage>
  );
}

interface ReviewProps {
  readonly review: ReviewResponse;
  /** Whether the review was loaded again because a colleague or the coordinator had changed something. */
  readonly stale: boolean;
  readonly onStale: () => void;
}

function Review({ review, stale, onStale }: ReviewProps) {
  const { title } = useOfficer();
  const [done, setDone] = useState<DecideRegistrationBody['decision']>();
  const [overtaken, setOvertaken] = useState<DecisionResponse>();
  const decision = overtaken ?? (review.mayDecide === 'decided' ? review.decision : undefined);
  const mayDecide = !decision && review.mayDecide === 'yes';
  const others = useOpening(review.id, review.openedBy, mayDecide && !done);
  if (done) return <Decided decision={done} reference={review.reference} />;

  return (
    <Page
      title={mayDecide ? texts.title(review.name) : texts.readTitle(review.name)}
      tabTitle={texts.tab}
      pageKey={overtaken ? 'overtaken' : review.id}
      wide
    >
      {decision && <AlreadyDecided decision={decision} />}
      {!decision && <WhyNotNow review={review} />}
      {stale && <Stale />}
      {mayDecide && (
        <>
          <Paragraph kind="lead">{texts.lead(title)}</Paragraph>
          {review.standsInFor && <Paragraph>{texts.standsInFor(review.standsInFor)}</Paragraph>}
          <p className="desk-jump">
            <a
              className="utrecht-button utrecht-button--secondary-action"
              href={`#${decisionHeading}`}
            >
              {texts.toDecision}
            </a>
          </p>
        </>
      )}
      <Paragraph>
        <TextLink to={`/groepen/${review.reference}`}>{texts.toGroup}</TextLink>
      </Paragraph>
      {!decision && <OpenedBy others={others} />}
      {!decision && review.status === 'asked' && review.decision && (
        <OpenQuestion question={review.decision} />
      )}
      <GroupsAround review={review} />
      <div className="group-layout">
        <RegistrationFacts review={review} />
        <div>
          <CoordinatorReply review={review} />
          {review.maySeeContacts && <Contacts id={review.id} />}
          <History lines={review.history} />
        </div>
      </div>
      {mayDecide && (
        <DecisionForm
          review={review}
          onDone={setDone}
          onOvertaken={setOvertaken}
          onStale={onStale}
        />
      )}
    </Page>
  );
}

interface DecidedProps {
  readonly decision: DecideRegistrationBody['decision'];
  readonly reference: string;
}

function Decided({ decision, reference }: DecidedProps) {
  const { title, text } = texts.done[decision];
  return (
    <Page title={title} pageKey="decided">
      <Paragraph kind="lead">{text}</Paragraph>
      <Paragraph>
        <TextLink to={`/groepen/${reference}`}>{texts.toGroup}</TextLink>
      </Paragraph>
      <ButtonLink to="/">{texts.toFirstPage}</ButtonLink>
    </Page>
  );
}
