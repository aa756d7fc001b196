import { describe, expect, it } from 'vitest';
import { boundsOfShapes, unionBounds, type Shape } from '../../../../web/map/shapes.ts';

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

it('The union of bounds reaches as far as the farthest of them on each side', () => {
  expect(
    unionBounds([
      [4.9, 51.6, 5, 51.7],
      [4.8, 51.65, 4.95, 51.75],
    ]),
  ).toEqual([4.8, 51.6, 5, 51.75]);
});
