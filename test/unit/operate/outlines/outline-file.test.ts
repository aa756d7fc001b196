import { describe, expect, it } from 'vitest';
import { outlineFile, OutlinesRefused } from '../../../../operate/outlines/outline-file.ts';
import { areaProblem } from '../../../../shared/domain/areas/area.ts';
import { toRdNew } from '../../../../shared/linking/rd-new.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';

type Ring = [number, number][];

const square: Ring = [
  [4.94, 51.63],
  [4.95, 51.63],
  [4.95, 51.64],
  [4.94, 51.64],
  [4.94, 51.63],
];
const small: Ring = [
  [4.96, 51.63],
  [4.961, 51.63],
  [4.961, 51.631],
  [4.96, 51.631],
  [4.96, 51.63],
];

function file(properties: Record<string, unknown>, geometry: unknown, rest: object = {}) {
  return {
    type: 'FeatureCollection',
    ...rest,
    features: [{ type: 'Feature', properties, geometry }],
  };
}

describe('outlines of neighbourhoods', () => {
  it.each(['statcode', 'buurtcode', 'wijkcode'])(
    'reads the neighbourhood code from %s',
    (property) => {
      const content = file(
        { [property]: 'BU07660107' },
        { type: 'Polygon', coordinates: [square] },
      );

      const { outlines } = outlineFile(content, langstraat);

      expect(Object.keys(outlines)).toEqual(['BU07660107']);
    },
  );

  it('uses the code of the buurt when the file also gives that of its wijk', () => {
    const content = file(
      { buurtcode: 'BU07660107', wijkcode: 'WK076601' },
      { type: 'Polygon', coordinates: [square] },
    );

    const { outlines } = outlineFile(content, langstraat);

    expect(Object.keys(outlines)).toEqual(['BU07660107']);
  });

  it.each([{ crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } }, {}])(
    'converts RD New to WGS84 %o',
    (rest) => {
      const rd = square.map((position) =>
        toRdNew(position).map((millimetres) => millimetres / 1000),
      );
      const content = file(
        { buurtcode: 'BU07660107' },
        { type: 'Polygon', coordinates: [rd] },
        rest,
      );

      const { outlines } = outlineFile(content, langstraat);

      for (const [index, [longitude, latitude]] of outlines[
        'BU07660107'
      ]?.coordinates[0]?.entries() ?? []) {
        expect(longitude).toBeCloseTo(square[index]?.[0] ?? Number.NaN, 6);
        expect(latitude).toBeCloseTo(square[index]?.[1] ?? Number.NaN, 6);
      }
      expect(outlines['BU07660107']?.coordinates[0]).toHaveLength(5);
    },
  );

  it('keeps the largest part of a multi-part neighbourhood and fills its holes', () => {
    const hole: Ring = [
      [4.943, 51.633],
      [4.944, 51.633],
      [4.944, 51.634],
      [4.943, 51.633],
    ];
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'MultiPolygon', coordinates: [[small], [square, hole]] },
    );

    const { outlines, report } = outlineFile(content, langstraat);

    expect(outlines['BU07660107']?.coordinates).toEqual([square]);
    expect(report[0]).toContain('the largest of 2 parts, 1 holes filled');
  });

  it('simplifies an outline of thousands of positions to a valid area', () => {
    const corners = Array.from({ length: 4000 }, (_, index): [number, number] => {
      const angle = (index / 4000) * 2 * Math.PI;
      const radius = 0.01 + 0.0001 * (index % 2);
      return [4.94 + radius * Math.cos(angle), 51.63 + radius * Math.sin(angle)];
    });
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
    );

    const { outlines } = outlineFile(content, langstraat);

    expect(areaProblem(outlines['BU07660107']?.coordinates ?? [])).toBeUndefined();
  });

  it('skips what cannot be an area and reports why', () => {
    const huge: Ring = [
      [4.9, 51.6],
      [5.1, 51.6],
      [5.1, 51.7],
      [4.9, 51.7],
      [4.9, 51.6],
    ];
    const features = [
      {
        type: 'Feature',
        properties: { buurtcode: 'BU07660106' },
        geometry: { type: 'Polygon', coordinates: [huge] },
      },
      {
        type: 'Feature',
        properties: { buurtcode: 'BU07660107' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
      { type: 'Feature', properties: { statcode: 'GM0766' }, geometry: null },
    ];

    const { outlines, report } = outlineFile({ type: 'FeatureCollection', features }, langstraat);

    expect(Object.keys(outlines)).toEqual(['BU07660107']);
    expect(report[0]).toContain('skipped BU07660106 Beljaart: as an area it is too-large');
    expect(report).toContain('1 features are not neighbourhoods of Langstraat');
  });

  it.each([
    ['a file that is not a FeatureCollection', { type: 'Feature' }],
    [
      'a file for another region',
      file({ buurtcode: 'BU03760001' }, { type: 'Polygon', coordinates: [square] }),
    ],
  ])('refuses %s', (_, content) => {
    const read = () => outlineFile(content, langstraat);

    expect(read).toThrow(OutlinesRefused);
  });
});
