import type { Bounds, Municipality, Position, Region } from '../regions/region.ts';
import { extentOf } from '../regions/surroundings.ts';

/** The places in the routes' examples, all of which are in Langstraat. */
const written = {
  regionId: 'langstraat',
  /** A point on the border between the first two municipalities; most examples are near it. */
  border: [4.985, 51.65],
  /** A group in the third municipality, as a single point. */
  third: [4.92, 51.591],
} as const;

/** The municipalities that take the place of those in the examples; a small region uses one for several of them. */
type Municipalities = readonly [first: Municipality, second: Municipality, third: Municipality];

/**
 * The words in the examples that name a place, each with its replacement. A longer name comes before any name that is
 * part of it.
 */
function wordsOf(
  region: Region,
  [first, second, third]: Municipalities,
): Readonly<Record<string, string>> {
  return {
    GM0766: first.code,
    GM0809: second.code,
    GM0784: third.code,
    'Dongen-Vaart': first.name,
    Dongen: first.name,
    'Kaatsheuvel-West': second.name,
    'Loon op Zand': second.name,
    'Gilze en Rijen': third.name,
    Rijen: third.name,
    'LS-': `${region.referencePrefix}-`,
    'Politie team Langstraat': region.police.team,
    Langstraat: region.name,
  };
}

/**
 * Returns a function that replaces the places in a route's example with places in a region, so that the region's API
 * description names only its own municipalities and shows only places inside it. Everything else in the example stays
 * as it is.
 */
export function regionalExample(region: Region): (example: unknown) => unknown {
  const [first, ...others] = region.municipalities;
  if (region.id === written.regionId || !first) return (example) => example;
  const second = others.find((other) => overlap(first.bounds, other.bounds)) ?? first;
  const third = others.find((other) => other !== second) ?? first;
  const words = wordsOf(region, [first, second, third]);
  const anyWord = new RegExp(Object.keys(words).join('|'), 'g');
  const border = centreOf(overlap(first.bounds, second.bounds) ?? first.bounds);
  const crossesBorder = second !== first;

  const move = (value: unknown, name?: string): unknown => {
    if (typeof value === 'string')
      return value === written.regionId
        ? region.id
        : value.replaceAll(anyWord, (word) => words[word] ?? word);
    if (name === 'crossesBorder') return crossesBorder;
    if (isPosition(value)) return movePosition(value);
    if (Array.isArray(value))
      return name === 'bbox' ? [extentOf(region)] : value.map((each) => move(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, move(each, key)]));
  };
  const movePosition = ([x, y]: Position): Position => {
    if (x === written.third[0] && y === written.third[1]) return centreOf(third.bounds);
    return [rounded(border[0] + x - written.border[0]), rounded(border[1] + y - written.border[1])];
  };
  return move;
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')
  );
}

/** The part that two boxes share; undefined if they do not overlap. */
function overlap(a: Bounds, b: Bounds): Bounds | undefined {
  const box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ] as const;
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

function centreOf([west, south, east, north]: Bounds): Position {
  return [rounded((west + east) / 2), rounded((south + north) / 2)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
