import { describe, expect, it } from 'vitest';
import {
  areaProblem,
  type Polygon,
  type Position,
} from '../../../../../shared/domain/areas/area.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  areaMessage,
  areaOf,
  areaSize,
  circleArea,
  drawnArea,
  moved,
} from '../../../../../web/groups/registration/area-making.ts';
import { emptyDraft, radiusLimits } from '../../../../../web/groups/registration/draft.ts';

const centre: Position = [4.947, 51.633];
const outline: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [4.94, 51.63],
      [4.95, 51.63],
      [4.95, 51.64],
      [4.94, 51.63],
    ],
  ],
};

describe('making an area', () => {
  it.each([radiusLimits.min, 300, radiusLimits.max])(
    'makes a circle of %i metres that can be registered',
    (metres) => {
      const circle = circleArea(centre, metres);

      expect(areaProblem(circle.coordinates)).toBeUndefined();
      expect(circle.coordinates[0]).toHaveLength(65);
      expect(areaSize(circle) / ((Math.PI * metres ** 2) / 1e6)).toBeCloseTo(1, 1);
    },
  );

  it('uses the outline of a neighbourhood when the region has it', () => {
    const draft = { ...emptyDraft, neighbourhood: 'BU07660107' };

    const area = areaOf(draft, langstraat, new Map([['BU07660107', outline]]));

    expect(area).toEqual(outline);
  });

  it('draws a circle around the label point of a neighbourhood without an outline', () => {
    const draft = { ...emptyDraft, neighbourhood: 'BU07660107', neighbourhoodRadius: 450 };

    const area = areaOf(draft, langstraat, new Map());

    expect(area).toEqual(circleArea(centre, 450));
  });

  it.each(['neighbourhood', 'point', 'draw'] as const)(
    'has no area by %s before anything is chosen',
    (way) => {
      const area = areaOf({ ...emptyDraft, way }, langstraat, new Map());

      expect(area).toBeUndefined();
    },
  );

  it('keeps the input of each way when another way is tried', () => {
    const draft = {
      ...emptyDraft,
      neighbourhood: 'BU07660107',
      point: centre,
      corners: outline.coordinates[0]?.slice(0, 3) ?? [],
    };

    const areas = (['neighbourhood', 'point', 'draw'] as const).map((way) =>
      areaOf({ ...draft, way }, langstraat, new Map()),
    );

    expect(areas).toEqual([circleArea(centre, 300), circleArea(centre, 300), outline]);
  });

  it('closes a drawn area with its first corner', () => {
    const area = drawnArea([
      [4.94, 51.63],
      [4.95, 51.63],
      [4.95, 51.64],
    ]);

    expect(area).toEqual(outline);
  });

  it('reports too few corners and crossing lines', () => {
    const two = drawnArea([
      [4.94, 51.63],
      [4.95, 51.63],
    ]);
    const crossing = drawnArea([
      [4.94, 51.63],
      [4.95, 51.64],
      [4.95, 51.63],
      [4.94, 51.64],
    ]);

    expect(two && areaMessage(two, undefined)).toBe(
      'Het gebied heeft te weinig hoekpunten: teken er minstens drie.',
    );
    expect(crossing && areaMessage(crossing, undefined)).toContain('kruist');
  });

  it.each([
    ['north', [0, 1]],
    ['south', [0, -1]],
    ['east', [1, 0]],
    ['west', [-1, 0]],
  ] as const)('moves a point to the %s', (direction, [east, north]) => {
    const [longitude, latitude] = moved(centre, direction, 50);

    expect(Math.sign(Math.round((longitude - centre[0]) * 1e5))).toBe(east);
    expect(Math.sign(Math.round((latitude - centre[1]) * 1e5))).toBe(north);
  });
});
