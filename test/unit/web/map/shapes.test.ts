import { describe, expect, it } from 'vitest';
import {
  boundsOfShapes,
  drawingOrder,
  unionBounds,
  type Shape,
} from '../../../../web/map/shapes.ts';

const shapeAt = (...positions: [number, number][]): Shape => ({
  key: 'a',
  kind: 'own',
  name: 'Vaart',
  polygon: { coordinates: [positions] },
});

describe('The bounds of shapes', () => {
  it('enclose every position of every shape', () => {
    const shapes = [shapeAt([4.9, 51.6], [5, 51.7]), shapeAt([4.8, 51.65], [4.95, 51.5])];

    expect(boundsOfShapes(shapes)).toEqual([4.8, 51.5, 5, 51.7]);
  });

  it('do not exist without positions', () => {
    expect(boundsOfShapes([])).toBeUndefined();
    expect(boundsOfShapes([shapeAt()])).toBeUndefined();
  });
});

describe('Shapes with exactly the same area', () => {
  const corners: [number, number][] = [
    [4.9, 51.6],
    [5, 51.6],
    [5, 51.7],
    [4.9, 51.6],
  ];
  const own = { ...shapeAt(...corners), named: true };
  const neighbour = { ...shapeAt(...corners.toReversed()), key: 'b', kind: 'neighbour' } as const;
  const other = { ...shapeAt([4.8, 51.65], [4.95, 51.5], [4.7, 51.6]), key: 'c' };

  it('are all visible: the own area, which says so, and the others as outlines over it', () => {
    expect(drawingOrder([{ ...neighbour, name: 'Kade' }, other, own])).toEqual([
      other,
      { ...own, name: 'Vaart (zelfde gebied als Kade)' },
      { ...neighbour, name: 'Kade', isOutline: true },
    ]);
  });

  it('are drawn with the first of them below, if none is the own area', () => {
    const [first, second] = [neighbour, { ...neighbour, key: 'd' }];

    expect(drawingOrder([first, second])).toEqual([first, { ...second, isOutline: true }]);
  });

  it('are the only ones whose order or name changes', () => {
    expect(drawingOrder([own, other])).toEqual([own, other]);
  });
});

it('The union of bounds reaches as far as the farthest of them on each side', () => {
  expect(
    unionBounds([
      [4.9, 51.6, 5, 51.7],
      [4.8, 51.65, 4.95, 51.75],
    ]),
  ).toEqual([4.8, 51.6, 5, 51.75]);
});
