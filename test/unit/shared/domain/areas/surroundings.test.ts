import { describe, expect, it } from 'vitest';
import { boundsOf, type Bounds } from '../../../../../shared/domain/areas/area.ts';
import { isInView, surroundingsView } from '../../../../../shared/domain/areas/surroundings.ts';
import { around } from '../../../../support/samples/sample-group.ts';

const own = around([4.95, 51.64]);
const beside = { polygon: around([4.96, 51.64]), distance: 140 };
const tenKilometresEast = { polygon: around([5.1, 51.64]), distance: 9800 };
const twoKilometresEast = { polygon: around([4.985, 51.64]), distance: 1900 };

const widthOf = ([west, , east]: Bounds) => east - west;

describe('the view of an area and its surroundings', () => {
  it('shows a group beside the area', () => {
    const view = surroundingsView(own, [beside]);

    expect(view[2]).toBeCloseTo(4.964);
    expect(isInView(view, beside)).toBe(true);
  });

  it('is the same with and without a group ten kilometres away, which is not in it', () => {
    const view = surroundingsView(own, [beside, tenKilometresEast]);

    expect(view).toEqual(surroundingsView(own, [beside]));
    expect(isInView(view, tenKilometresEast)).toBe(false);
  });

  it.each([
    ['an area of ordinary size', own, 1 / 3],
    ['a tiny area', around([4.95, 51.64], 0.001, 0.0006), 0.001 / 0.013],
  ])('leaves %s a fair part of the picture, wherever the others lie', (_what, area, least) => {
    const west = { polygon: around([4.915, 51.64]), distance: 1900 };
    const view = surroundingsView(area, [twoKilometresEast, west, tenKilometresEast]);

    const width = widthOf(boundsOf(area.coordinates[0] ?? []));
    expect(width / widthOf(view)).toBeGreaterThan(least - 1e-9);
  });

  it('contains the side of a far larger group, but not a group that only comes near the view', () => {
    const huge = { polygon: around([5.05, 51.64], 0.19, 0.19), distance: 70 };
    const view = surroundingsView(own, [huge, twoKilometresEast]);

    expect(isInView(view, huge)).toBe(true);
    expect(isInView(view, twoKilometresEast)).toBe(false);
  });

  it('does not contain a group that bends around its corner', () => {
    const view = surroundingsView(own, []);
    const [west, south, east, north] = [
      view[0] - 0.01,
      view[1] - 0.01,
      view[2] + 0.01,
      view[3] + 0.01,
    ];
    const bend = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [east - 0.005, north],
          [east - 0.005, south + 0.005],
          [west, south + 0.005],
          [west, south],
        ] as const,
      ],
    };

    expect(isInView(view, { polygon: bend, distance: 300 })).toBe(false);
  });
});
