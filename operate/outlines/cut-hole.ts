import { canonicalPolygon, type Position } from '../../shared/domain/areas/area.ts';

/** Width of the corridor, in degrees of latitude: about four metres. */
const corridorWidth = 0.00004;

/**
 * Cuts a hole out of an area, by way of a narrow corridor from the hole to the nearest point of the border, so that the
 * result is a single ring. Both rings are closed, and so is the result.
 */
export function cutHole(outer: readonly Position[], hole: readonly Position[]): Position[] {
  const border = anticlockwise(outer).slice(1);
  const inner = anticlockwise(hole).toReversed().slice(1);
  const corridors = border.flatMap((to, index) =>
    inner.map((end, at) => {
      const start = nearest(end, border.at(index - 1) ?? to, to);
      return { start, index, at, length: distance(start, end) };
    }),
  );
  const [first, ...others] = corridors;
  if (!first) return [...outer];
  const { start, index, at } = others.reduce((a, b) => (b.length < a.length ? b : a), first);
  const round = startingAt(border, index);
  const [end = start, ...aroundHole] = startingAt(inner, at);
  // With the area on the left: along the border to just before `start`, through the corridor, around the hole, and back
  // through the corridor.
  return [
    start,
    ...round,
    towards(start, round.at(-1) ?? start),
    towards(end, aroundHole[0] ?? end),
    ...aroundHole,
    end,
    start,
  ];
}

function anticlockwise(ring: readonly Position[]): readonly Position[] {
  return canonicalPolygon({ type: 'Polygon', coordinates: [ring] }).coordinates[0] ?? [];
}

function startingAt(corners: readonly Position[], index: number): Position[] {
  return [...corners.slice(index), ...corners.slice(0, index)];
}

/** Degrees of longitude are shorter than those of latitude; this factor is accurate enough for the Netherlands. */
const longitudeScale = 0.62;

function distance(a: Position, b: Position): number {
  return Math.hypot((a[0] - b[0]) * longitudeScale, a[1] - b[1]);
}

/** The point nearest to `place` on the line from `from` to `to`. */
function nearest(place: Position, from: Position, to: Position): Position {
  const length = distance(from, to);
  if (length === 0) return from;
  const along =
    (place[0] - from[0]) * (to[0] - from[0]) * longitudeScale ** 2 +
    (place[1] - from[1]) * (to[1] - from[1]);
  return partWay(from, to, Math.min(1, Math.max(0, along / length ** 2)));
}

/** The point on the line to `to` that is one corridor's width from `from`, or halfway if that is nearer. */
function towards(from: Position, to: Position): Position {
  return partWay(from, to, Math.min(0.5, corridorWidth / distance(from, to)));
}

function partWay(from: Position, to: Position, share: number): Position {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
