import { describe, expect, it } from 'vitest';
import {
  areaProblem,
  boundsOverlap,
  isOnMap,
  mapBounds,
  squareKilometres,
  type Bounds,
  type Polygon,
  type Position,
} from '../../../../../shared/domain/areas/area.ts';
import { overviewOf } from '../../../../../shared/domain/overview/overview.ts';
import { groupThatIs, rectangle } from '../../../../support/builders.ts';

const [west, south, east, north] = mapBounds;
const inside: Position = [5, 52];
const step = 1e-7;

describe('A place is on the map', () => {
  it.each<[string, Position]>([
    ['in the middle', inside],
    ['on the western border', [west, 52]],
    ['on the eastern border', [east, 52]],
    ['on the southern border', [5, south]],
    ['on the northern border', [5, north]],
  ])('%s', (_where, place) => {
    expect(isOnMap(place)).toBe(true);
  });

  it.each<[string, Position]>([
    ['west', [west - step, 52]],
    ['east', [east + step, 52]],
    ['south', [5, south - step]],
    ['north', [5, north + step]],
  ])('but not 1e-7 degrees to the %s of it', (_where, place) => {
    expect(isOnMap(place)).toBe(false);
    expect(areaProblem([[inside, place, [5.1, 52.1], inside]])).toBe('outside-country');
  });
});

describe('Two boxes overlap', () => {
  const box: Bounds = [4, 51, 5, 52];

  it.each<[string, Bounds, boolean]>([
    ['when they partly cover each other', [4.5, 51.5, 5.5, 52.5], true],
    ['when one lies inside the other', [4.2, 51.2, 4.3, 51.3], true],
    ['when they touch at a corner', [5, 52, 6, 53], true],
    ['when they touch at the opposite corner', [3, 50, 4, 51], true],
    ['but not when one lies to the east', [5.1, 51, 6, 52], false],
    ['but not when one lies to the west', [3, 51, 3.9, 52], false],
    ['but not when one lies to the north', [4, 52.1, 5, 53], false],
    ['but not when one lies to the south', [4, 50, 5, 50.9], false],
  ])('%s', (_how, other, overlap) => {
    expect(boundsOverlap(box, other)).toBe(overlap);
    expect(boundsOverlap(other, box)).toBe(overlap);
  });
});

/** A square of this many square kilometres in the middle of the Netherlands, accurate to one part in a million. */
function squareOf(size: number): Polygon {
  let width = 0.001;
  let square = rectangle(5, 52, 5 + width, 52 + width);
  // The width is corrected repeatedly, because a degree of longitude is shorter in the north of a large square than in
  // the south.
  for (let times = 0; times < 20; times += 1) {
    const [ring = []] = square.coordinates;
    width *= Math.sqrt(size / squareKilometres(ring));
    square = rectangle(5, 52, 5 + width, 52 + width);
  }
  return square;
}

describe('The size of an area', () => {
  it.each([
    [0.000499, 'too-small'],
    [0.000501, undefined],
    [59.999, undefined],
    [60.001, 'too-large'],
  ] as const)('of %f square kilometres has the problem %s', (size, problem) => {
    expect(areaProblem(squareOf(size).coordinates)).toBe(problem);
  });
});

describe('An area', () => {
  it.each([
    ['24 km from west to east', rectangle(4.7, 51.6, 5.05, 51.601), undefined],
    ['26 km from west to east', rectangle(4.7, 51.6, 5.077, 51.601), 'too-spread'],
    ['24 km from south to north', rectangle(4.9, 51.5, 4.901, 51.72), undefined],
    ['26 km from south to north', rectangle(4.9, 51.5, 4.901, 51.735), 'too-spread'],
  ] as const)('that is thin and %s has the problem %s', (_how, { coordinates }, problem) => {
    expect(areaProblem(coordinates)).toBe(problem);
  });

  it.each<[string, Position]>([
    ['only the longitude', [4.9, 51.61]],
    ['only the latitude', [4.91, 51.6]],
  ])('is open when its last position shares %s with the first', (_what, last) => {
    expect(areaProblem([[[4.9, 51.6], [4.92, 51.6], [4.92, 51.62], last]])).toBe('open');
  });

  it('is too small when its positions coincide after rounding', () => {
    expect(
      areaProblem([
        [
          [4.9, 51.6],
          [4.900_000_01, 51.6],
          [4.91, 51.6],
          [4.9, 51.6],
        ],
      ]),
    ).toBe('too-small');
  });

  it('may have positions up to the corners of the world, but not beyond', () => {
    expect(
      areaProblem([
        [
          [180, 90],
          [-180, 90],
          [-180, -90],
          [180, 90],
        ],
      ]),
    ).toBe('outside-country');
    expect(
      areaProblem([
        [
          [180.1, 90],
          [-180, 90],
          [-180, -90],
          [180.1, 90],
        ],
      ]),
    ).toBe('not-a-position');
    expect(
      areaProblem([
        [
          [180, 90.1],
          [-180, 90],
          [-180, -90],
          [180, 90.1],
        ],
      ]),
    ).toBe('not-a-position');
  });
});

describe('The overview shows no group', () => {
  it.each([
    ['without a reference', { reference: undefined }],
    ['without the time since when it is active', { activeSince: undefined }],
  ])('%s', (_what, missing) => {
    expect(overviewOf(groupThatIs('active', missing), [])).toBeUndefined();
  });

  it('as closed to join requests by default', () => {
    expect(overviewOf(groupThatIs('active'), [])?.joining).toBe('open');
  });
});
