import { squareKilometres } from '../../../shared/domain/areas/area.ts';
import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { PhaseBadge } from '../../components/status-badge.tsx';
import { FactList, Heading2 } from '../../components/text.tsx';
import { deskGroupTexts as texts } from '../../texts/desk-group.ts';
import { formatArea, formatDay } from '../../texts/format.ts';
import { reviewTexts } from '../../texts/review.ts';

/** The facts about a group, without anybody's contact details. */
export function GroupFacts({ group }: { group: DeskGroupResponse }) {
  const { facts } = reviewTexts;
  return (
    <section>
      <Heading2>{texts.facts.title}</Heading2>
      <FactList
        facts={[
          [texts.facts.status, texts.status[group.status]],
          [facts.municipality, group.municipality.name],
          [facts.phase, <PhaseBadge phase={group.phase} key="phase" />],
          [facts.participants, group.participants],
          [facts.briefing, reviewTexts.briefing[group.briefing]],
          ...(group.briefingGivenOn === undefined
            ? []
            : [[texts.facts.briefingGivenOn, formatDay(group.briefingGivenOn)] as const]),
          ...(group.joining === undefined
            ? []
            : [[texts.facts.joining, texts.joining[group.joining]] as const]),
          ...(group.streets === '' ? [] : [[facts.streets, group.streets] as const]),
          [facts.size, formatArea(squareKilometres(group.polygon.coordinates[0] ?? []))],
          [facts.registered, formatDay(group.registeredAt)],
          ...(group.activeSince === undefined
            ? []
            : [[texts.facts.activeSince, formatDay(group.activeSince)] as const]),
          [facts.reference, group.reference],
        ]}
      />
    </section>
  );
}
