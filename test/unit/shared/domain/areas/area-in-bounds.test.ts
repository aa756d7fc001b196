import { describe, expect, it } from 'vitest';
import { isInBounds } from '../../../../../shared/domain/areas/area-in-bounds.ts';
import type { Bounds, Polygon } from '../../../../../shared/domain/areas/area.ts';
import { areas } from '../../../../support/builders.ts';

/** An L-shaped area that does not cover the north-east corner of its bounding box. */
const bent: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [5, 51],
      [5.03, 51],
      [5.03, 51.01],
      [5.01, 51.01],
      [5.01, 51.03],
      [5, 51.03],
      [5, 51],
    ],
  ],
};

describe('An area is in a box', () => {
  it.each<[string, Polygon, Bounds]>([
    ['that contains all of it', areas.dongenVaart, [4.9, 51.6, 5.1, 51.7]],
    ['that contains part of it', areas.dongenVaart, [4.99, 51.65, 5.1, 51.7]],
    ['that lies inside it', areas.dongenVaart, [4.99, 51.65, 4.991, 51.651]],
    ['that crosses it without containing a corner', areas.dongenVaart, [4.9, 51.65, 5.1, 51.651]],
    ['that only touches its side', areas.dongenVaart, [4.995, 51.6, 5.1, 51.7]],
    ['that only touches its corner', areas.dongenVaart, [4.995, 51.655, 5.1, 51.7]],
    ['that is the whole world', areas.dongenVaart, [-180, -90, 180, 90]],
    ['that crosses the antimeridian and reaches it', areas.dongenVaart, [170, 51, 5, 52]],
    ['that is a single point of it', bent, [5.02, 51.005, 5.02, 51.005]],
  ])('%s', (_what, polygon, bounds) => {
    expect(isInBounds(polygon, bounds)).toBe(true);
  });
});

describe('An area is not in a box', () => {
  it.each<[string, Polygon, Bounds]>([
    ['beside it', areas.dongenVaart, [4.9951, 51.6, 5.1, 51.7]],
    ['north of it', areas.dongenVaart, [4.9, 51.6551, 5.1, 51.7]],
    [
      'in the corner that it bends around, although its bounding box covers that',
      bent,
      [5.02, 51.02, 5.025, 51.025],
    ],
    ['that crosses the antimeridian and stops short of it', areas.dongenVaart, [170, 51, 4.98, 52]],
  ])('%s', (_what, polygon, bounds) => {
    expect(isInBounds(polygon, bounds)).toBe(false);
  });
});
