import proj4 from 'proj4';
import type { Polygon } from '../../../shared/domain/areas/area.ts';

/**
 * The distance in metres between two areas, used to check linking and computed without any of the code that linking
 * uses: every corner is projected, every side is compared with every side, crossings are found by solving two
 * equations, and containment is determined by winding angle. Deliberately slow and simple.
 */
export function referenceDistance(a: Polygon, b: Polygon): number {
  return ringDistance(projected(a), projected(b));
}

/**
 * Two areas that are close enough to be linked, with the distance between them rounded to the millimetre; `a` sorts
 * before `b`.
 */
export interface TruePair {
  readonly a: string;
  readonly b: string;
  /** In metres. */
  readonly distance: number;
}

/**
 * All pairs of areas at most `metres` apart, measured to the millimetre and sorted by id. Skips pairs whose bounding
 * circles, each centred on a corner of its area, are too far apart.
 */
export function truePairs(
  areas: readonly { readonly groupId: string; readonly polygon: Polygon }[],
  metres: number,
): TruePair[] {
  const rings = areas.map(({ groupId, polygon }) => {
    const ring = projected(polygon);
    const [centre = [0, 0]] = ring;
    return {
      groupId,
      ring,
      centre,
      radius: Math.max(...ring.map((corner) => pointDistance(centre, corner))),
    };
  });
  const pairs: TruePair[] = [];
  for (const a of rings) {
    for (const b of rings) {
      if (
        a.groupId >= b.groupId ||
        pointDistance(a.centre, b.centre) > a.radius + b.radius + metres + 1
      )
        continue;
      const millimetres = Math.round(ringDistance(a.ring, b.ring) * 1000);
      if (millimetres <= metres * 1000)
        pairs.push({ a: a.groupId, b: b.groupId, distance: millimetres / 1000 });
    }
  }
  return pairs.sort((one, other) => order(one.a, other.a) || order(one.b, other.b));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

type Point = readonly [x: number, y: number];

/**
 * EPSG:28992 with EPSG transformation 4833, which gives its rotations in microradians; here they are in arc seconds.
 */
const rd = proj4(
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
    '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs',
);

function ringDistance(one: readonly Point[], other: readonly Point[]): number {
  if (isInside(one[0], other) || isInside(other[0], one)) return 0;
  const others = sides(other);
  let nearest = Infinity;
  for (const [p, q] of sides(one)) {
    for (const [r, s] of others) nearest = Math.min(nearest, sideDistance(p, q, r, s));
  }
  return nearest;
}

function pointDistance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/**
 * The corners in RD New coordinates, in metres rounded to the millimetre. Leaves out the last corner, which repeats the
 * first.
 */
export function projected(polygon: Polygon): Point[] {
  const ring = polygon.coordinates[0] ?? [];
  return ring.slice(0, -1).map(([longitude, latitude]) => {
    const [x = 0, y = 0] = rd.forward([longitude, latitude]);
    return [Number(x.toFixed(3)), Number(y.toFixed(3))];
  });
}

function sides(ring: readonly Point[]): [Point, Point][] {
  return ring.flatMap((corner, index) => {
    const next = ring[(index + 1) % ring.length];
    return next ? [[corner, next] as [Point, Point]] : [];
  });
}

function sideDistance(p: Point, q: Point, r: Point, s: Point): number {
  const determinant = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0]);
  if (determinant !== 0) {
    const t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / determinant;
    const u = ((r[0] - p[0]) * (q[1] - p[1]) - (r[1] - p[1]) * (q[0] - p[0])) / determinant;
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1) return 0;
  }
  return Math.min(
    distanceToSide(p, r, s),
    distanceToSide(q, r, s),
    distanceToSide(r, p, q),
    distanceToSide(s, p, q),
  );
}

function distanceToSide(point: Point, from: Point, to: Point): number {
  const length = (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2;
  const along =
    length === 0
      ? 0
      : ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) /
        length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(
    point[0] - from[0] - t * (to[0] - from[0]),
    point[1] - from[1] - t * (to[1] - from[1]),
  );
}

/**
 * Sums the angles that the sides subtend at a point: the sum is a full turn if the point is inside, and zero if it is
 * outside.
 */
function isInside(point: Point | undefined, ring: readonly Point[]): boolean {
  if (!point) return false;
  let turned = 0;
  for (const [[x1, y1], [x2, y2]] of sides(ring)) {
    const [ax, ay, bx, by] = [x1 - point[0], y1 - point[1], x2 - point[0], y2 - point[1]];
    turned += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  }
  return Math.abs(turned) > Math.PI;
}
