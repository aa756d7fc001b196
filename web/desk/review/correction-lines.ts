import { areaChange } from '../../../shared/domain/areas/area-change.ts';
import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { groupTexts } from '../../texts/overview.ts';
import { reviewTexts } from '../../texts/review.ts';
import { reviewMap } from './review-map.ts';

type Replaced = NonNullable<NonNullable<ReviewResponse['answer']>['replaced']>;

const texts = reviewTexts.correction;

/** Sentences about a coordinator's corrections: the old and new value of each field, and how the area has changed. */
export function correctionLines(now: ReviewResponse, before: Replaced): string[] {
  const { name, phase, participants, briefing, streets, polygon } = before;
  const lines = [
    name !== undefined && texts.name(name, now.name),
    phase && texts.phase(groupTexts.phase[phase], groupTexts.phase[now.phase]),
    participants !== undefined && texts.participants(participants, now.participants),
    briefing && texts.briefing(reviewTexts.briefing[briefing], reviewTexts.briefing[now.briefing]),
    streets !== undefined && streets !== now.streets && texts.streets(streets, now.streets),
    polygon && texts.area(areaChange(polygon, now.polygon)),
    polygon && (reviewMap(now).before ? texts.areaOnMap : texts.areaOffMap),
  ];
  return lines.filter((line) => typeof line === 'string');
}
