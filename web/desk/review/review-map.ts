import { boundsOf, boundsOverlap, type Bounds } from '../../../shared/domain/areas/area.ts';
import { isInView, surroundingsView } from '../../../shared/domain/areas/surroundings.ts';
import type {
  GroupAround,
  ReviewResponse,
} from '../../../shared/requests/groups/review-response.ts';

type ReviewPolygon = ReviewResponse['polygon'];

export interface ReviewMap {
  /** The part of the map to show. */
  readonly view: Bounds;
  /** The nearby groups that are on the map; the others are too far away. */
  readonly around: readonly GroupAround[];
  /** The area before the last correction, unless it lies outside the view. */
  readonly before?: ReviewPolygon;
}

/** The contents of a registration's map, on which the registered area always fills a fair part of the view. */
export function reviewMap({ polygon, nearby, answer }: ReviewResponse): ReviewMap {
  const before = answer?.replaced?.polygon;
  const replaced = before ? [{ polygon: before, distance: 0 }] : [];
  const view = surroundingsView(polygon, [...nearby, ...replaced]);
  const showsBefore = before && boundsOverlap(view, boundsOf(before.coordinates[0] ?? []));
  return {
    view,
    around: nearby.filter((group) => isInView(view, group)),
    ...(showsBefore ? { before } : {}),
  };
}
