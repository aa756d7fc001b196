import { squareKilometres } from '../../../shared/domain/areas/area.ts';
import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { PhaseBadge } from '../../components/status-badge.tsx';
import { FactList, Heading2 } from '../../components/text.tsx';
import { formatArea, formatMoment } from '../../texts/format.ts';
import { reviewTexts } from '../../texts/review.ts';

/** Everything in the registration except the coordinator's contact details. */
export function RegistrationFacts({ review }: { review: ReviewResponse }) {
  const { facts } = reviewTexts;
  return (
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
          [facts.share, review.sharesContact ? facts.yes : facts.no],
          [facts.registered, formatMoment(review.registeredAt)],
          [facts.confirmed, formatMoment(review.confirmedAt)],
          [facts.reference, review.reference],
        ]}
      />
    </section>
  );
}
