import { squareKilometres, type Polygon, type Position } from './area.ts';

/** Clockwise, starting at north. */
export const compassPoints = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type CompassPoint = (typeof compassPoints)[number];

/** The differences between an area and the one that it replaces, except those that are too small to notice. */
export interface AreaChange {
  /** How far the middle of the area moved, and in which direction; absent if it stayed within five metres. */
  readonly moved?: { readonly metres: number; readonly towards: CompassPoint };
  /** Absent if the size changed by less than one percent. Positive if the area grew. */
  readonly grownBy?: { readonly squareMetres: number };
  /** The size of the new area. */
  readonly squareMetres: number;
}

const metresPerDegree = 111_200;
const leastMetres = 5;
const leastPart = 0.01;

export function areaChange(before: Polygon, now: Polygon): AreaChange {
  const [from, to] = [middleOf(before), middleOf(now)];
  const east = (to[0] - from[0]) * metresPerDegree * Math.cos((from[1] * Math.PI) / 180);
  const north = (to[1] - from[1]) * metresPerDegree;
  const metres = Math.hypot(east, north);
  const squareMetres = sizeOf(now);
  const grownBy = squareMetres - sizeOf(before);
  return {
    ...(metres < leastMetres ? {} : { moved: { metres, towards: compassPoint(east, north) } }),
    ...(Math.abs(grownBy) < squareMetres * leastPart ? {} : { grownBy: { squareMetres: grownBy } }),
    squareMetres,
  };
}

function compassPoint(east: number, north: number): CompassPoint {
  const eighths = Math.round((Math.atan2(east, north) * 4) / Math.PI);
  return compassPoints[(eighths + 8) % 8] ?? 'north';
}

const ringOf = ({ coordinates: [ring = []] }: Polygon): readonly Position[] => ring;
const sizeOf = (polygon: Polygon): number => squareKilometres(ringOf(polygon)) * 1e6;

/** The centre of gravity of an area; positions are taken relative to the first corner, to keep the sums precise. */
function middleOf(polygon: Polygon): Position {
  const ring = ringOf(polygon);
  const [originX, originY] = ring[0] ?? [0, 0];
  let [size, x, y] = [0, 0, 0];
  for (const [index, corner] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? corner;
    const [x1, y1, x2, y2] = [
      corner[0] - originX,
      corner[1] - originY,
      next[0] - originX,
      next[1] - originY,
    ];
    const part = x1 * y2 - x2 * y1;
    size += part;
    x += (x1 + x2) * part;
    y += (y1 + y2) * part;
  }
  return [originX + x / (3 * size), originY + y / (3 * size)];
}
