import { describe, expect, it } from 'vitest';
import { areaChange } from '../../../../../shared/domain/areas/area-change.ts';
import type { Polygon } from '../../../../../shared/domain/areas/area.ts';

/** A rectangle with its south-western corner and its sides in metres from a point in Dongen. */
function rectangle(east: number, north: number, width: number, height: number): Polygon {
  const [longitude, latitude] = [4.94, 51.63];
  const place = (x: number, y: number): [number, number] => [
    longitude + x / (111_200 * Math.cos((latitude * Math.PI) / 180)),
    latitude + y / 111_200,
  ];
  const corners = [
    place(east, north),
    place(east + width, north),
    place(east + width, north + height),
    place(east, north + height),
  ];
  return { type: 'Polygon', coordinates: [[...corners, place(east, north)]] };
}

const before = rectangle(0, 0, 200, 300);

describe('An area that replaces another', () => {
  it.each([
    [0, 120, 'north', 120],
    [120, 120, 'north-east', 170],
    [50, 0, 'east', 50],
    [100, -100, 'south-east', 141],
    [5, -400, 'south', 400],
    [-70, -70, 'south-west', 99],
    [-1000, 100, 'west', 1005],
    [-30, 30, 'north-west', 42],
  ] as const)('moved %i metres east and %i north: to the %s', (east, north, towards, metres) => {
    const { moved, grownBy } = areaChange(before, rectangle(east, north, 200, 300));

    expect(moved?.towards).toBe(towards);
    expect(moved?.metres).toBeCloseTo(metres, -0.5);
    expect(grownBy).toBeUndefined();
  });

  it('stayed where it was if it moved by less than five metres', () => {
    expect(areaChange(before, rectangle(0, 4.99, 200, 300)).moved).toBeUndefined();
    expect(areaChange(before, rectangle(0, 5.01, 200, 300)).moved).toBeDefined();
  });

  it.each([
    [250, 15_000],
    [100, -30_000],
  ])('%i metres wide grew by %i square metres', (width, grown) => {
    const { grownBy, squareMetres } = areaChange(before, rectangle(0, 0, width, 300));

    expect((grownBy?.squareMetres ?? 0) / grown).toBeCloseTo(1, 1);
    expect(squareMetres / (width * 300)).toBeCloseTo(1, 1);
  });

  it('kept its size if that changed by less than one percent', () => {
    expect(areaChange(before, rectangle(0, 0, 201.9, 300)).grownBy).toBeUndefined();
    expect(areaChange(before, rectangle(0, 0, 202.1, 300)).grownBy).toBeDefined();
  });

  it('is compared in the same way if its corners run clockwise', () => {
    const clockwise: Polygon = {
      type: 'Polygon',
      coordinates: rectangle(0, 120, 200, 300).coordinates.map((ring) => ring.toReversed()),
    };

    expect(areaChange(before, clockwise).moved?.towards).toBe('north');
  });
});
