import type { Bounds, Polygon, Position } from '../domain/areas/area.ts';

export const drawingSize = { width: 640, height: 400 } as const;

export interface Drawing {
  readonly own: Polygon;
  readonly near: readonly {
    readonly polygon: Polygon;
    readonly duplicate: boolean;
    /** Whether this area is exactly the same as `own`, and is therefore drawn over it as an outline. */
    readonly same?: boolean;
  }[];
  /** The part of the map to show. What lies outside it can still be visible at the edges of the picture. */
  readonly view: Bounds;
  /** Bounds of the municipality. */
  readonly frame: Bounds;
}

export interface Drawn {
  readonly svg: string;
  /** The distance represented by the scale bar at the bottom left. */
  readonly scaleMetres: number;
  /** Whether any side of the municipality's bounds is visible. */
  readonly showsFrame: boolean;
}

type Point = readonly [x: number, y: number];
type Place = (position: Position) => Point;

const metresPerDegree = 111_320;
const lengths = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const colours = {
  ground: '#f4f5f1',
  grid: '#e3e6df',
  frame: '#7a8794',
  own: { line: '#17406d', fill: '#5b93cc' },
  near: { line: '#c05a10', fill: '#f0a468' },
  duplicate: { line: '#a3122a', fill: '#e06a7c' },
} as const;

/**
 * Draws an area and the groups around it as SVG, with north at the top and no text, because no fonts are available
 * where emails are generated. The projection is flat, which is accurate enough for a picture but not for measuring.
 */
export function drawAreas({ own, near, view, frame }: Drawing): Drawn {
  const { place, metresPerPixel } = fit(view);
  const scaleMetres =
    lengths.findLast((length) => length / metresPerPixel <= drawingSize.width / 4) ?? 10;
  const step = scaleMetres / metresPerPixel;
  const coloursOf = ({ duplicate }: Drawing['near'][number]) =>
    duplicate ? colours.duplicate : colours.near;
  const shapes = [
    `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    grid(step),
    outline(frame, place),
    ...near
      .filter(({ same }) => !same)
      .map((each) => shape(each.polygon, place, coloursOf(each), each.duplicate ? '9 5' : '')),
    shape(own, place, colours.own, ''),
    ...near
      .filter(({ same }) => same)
      .map((each) => shape(each.polygon, place, { ...coloursOf(each), fill: 'none' }, '9 9')),
    scaleBar(step),
  ];
  const { width, height } = drawingSize;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join('')}</svg>`;
  return { svg, scaleMetres, showsFrame: crossesPicture(frame, place) };
}

function fit([west, south, east, north]: Bounds): { place: Place; metresPerPixel: number } {
  const { width, height } = drawingSize;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const squeeze = Math.cos((middle[1] * Math.PI) / 180);
  const pixels =
    0.86 *
    Math.min(
      width / Math.max((east - west) * squeeze, 1e-6),
      height / Math.max(north - south, 1e-6),
    );
  return {
    metresPerPixel: metresPerDegree / pixels,
    place: ([longitude, latitude]) => [
      width / 2 + (longitude - middle[0]) * squeeze * pixels,
      height / 2 - (latitude - middle[1]) * pixels,
    ],
  };
}

function shape(
  polygon: Polygon,
  place: Place,
  colour: { line: string; fill: string },
  dashes: string,
): string {
  const points = ringOf(polygon)
    .map((position) =>
      place(position)
        .map((pixel) => pixel.toFixed(1))
        .join(','),
    )
    .join(' ');
  const dash = dashes && ` stroke-dasharray="${dashes}"`;
  return `<polygon points="${points}" fill="${colour.fill}" fill-opacity="0.45" stroke="${colour.line}" stroke-width="2.5" stroke-linejoin="round"${dash}/>`;
}

function outline([west, south, east, north]: Bounds, place: Place): string {
  const [left, bottom] = place([west, south]);
  const [right, top] = place([east, north]);
  return `<path d="M${left} ${bottom}V${top}H${right}V${bottom}Z" fill="none" stroke="${colours.frame}" stroke-width="1" stroke-dasharray="4 4"/>`;
}

function crossesPicture([west, south, east, north]: Bounds, place: Place): boolean {
  const [left, bottom] = place([west, south]);
  const [right, top] = place([east, north]);
  const { width, height } = drawingSize;
  return (
    [left, right].some((x) => x > 0 && x < width) || [top, bottom].some((y) => y > 0 && y < height)
  );
}

/** Draws squares as wide as the scale bar, so that distances can be judged anywhere in the picture. */
function grid(step: number): string {
  const { width, height } = drawingSize;
  const left = 16 - step;
  const bottom = height - 16;
  const columns = Array.from(
    { length: Math.ceil((width - left) / step) },
    (_, index) => `M${left + index * step} 0V${height}`,
  );
  const rows = Array.from(
    { length: Math.ceil(bottom / step) + 1 },
    (_, index) => `M0 ${bottom - index * step}H${width}`,
  );
  return `<path d="${[...columns, ...rows].join('')}" fill="none" stroke="${colours.grid}" stroke-width="1"/>`;
}

function scaleBar(step: number): string {
  const y = drawingSize.height - 16;
  const bar = `M16 ${y - 7}V${y}H${16 + step}V${y - 7}`;
  return `<path d="${bar}" fill="none" stroke="#ffffff" stroke-width="6"/><path d="${bar}" fill="none" stroke="#1d2733" stroke-width="2.5"/>`;
}

function ringOf(polygon: Polygon): readonly Position[] {
  return polygon.coordinates[0] ?? [];
}
