import { squareKilometres } from '../../../shared/domain/areas/area.ts';
import type { ReviewResponse } from '../../../shared/requests/groups/responses.ts';
import { MailLink, PhoneLink } from '../../components/links.tsx';
import { PhaseBadge } from '../../components/status-badge.tsx';
import { FactList, Heading2, Paragraph } from '../../components/text.tsx';
import { formatArea, formatMoment } from '../../texts/format.ts';
import { reviewTexts } from '../../texts/token-pages.ts';

/** Everything that was registered, and the coordinator's reply to an earlier question. */
export function RegistrationFacts({ review }: { review: ReviewResponse }) {
  const { facts, coordinator } = reviewTexts;
  return (
    <div className="group-layout">
      <section>
        <Heading2>{facts.title}</Heading2>
        <FactList
          facts={[
            [facts.name, review.name],
            [facts.municipality, review.municipality.name],
            [facts.phase, <PhaseBadge phase={review.phase} key="phase" />],
            [facts.participants, review.participants],
            [facts.briefing, reviewTexts.briefing[review.briefing]],
            [facts.streets, review.streets],
            [facts.size, formatArea(squareKilometres(review.polygon.coordinates[0] ?? []))],
            [facts.registered, formatMoment(review.registeredAt)],
            [facts.confirmed, formatMoment(review.confirmedAt)],
            [facts.reference, review.reference],
          ]}
        />
      </section>
      <section>
        <Heading2>{coordinator.title}</Heading2>
        <FactList
          facts={[
            [coordinator.name, review.coordinator.name],
            [coordinator.email, <MailLink address={review.coordinator.email} key="email" />],
            [coordinator.phone, <PhoneLink number={review.coordinator.phone} key="phone" />],
            [
              coordinator.share,
              review.coordinator.sharesContact ? coordinator.yes : coordinator.no,
            ],
          ]}
        />
        {review.answer && <Reply review={review} reply={review.answer} />}
      </section>
    </div>
  );
}

function Reply({
  review,
  reply,
}: {
  review: ReviewResponse;
  reply: NonNullable<ReviewResponse['answer']>;
}) {
  const question = review.decision?.kind === 'asked' ? review.decision.text : undefined;
  return (
    <>
      <Heading2>{reviewTexts.reply.title}</Heading2>
      {question && (
        <>
          <p>{reviewTexts.reply.question}</p>
          <blockquote className="quote">{question}</blockquote>
        </>
      )}
      <Paragraph>{reviewTexts.reply.at(reply.at)}</Paragraph>
      <blockquote className="quote">{reply.text}</blockquote>
    </>
  );
}
