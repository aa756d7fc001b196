import { describe, expect, it } from 'vitest';
import { outlineFile } from '../../../../operate/outlines/outline-file.ts';
import { OutlinesRefused } from '../../../../operate/outlines/outlines-refused.ts';
import {
  areaProblem,
  squareKilometres,
  type Polygon,
  type Position,
} from '../../../../shared/domain/areas/area.ts';
import { distanceFrom } from '../../../../shared/linking/distance.ts';
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

const named = (name: string) => ({ crs: { type: 'name', properties: { name } } });

/** The only outline in the file, with coordinates to six decimals. */
function outlineIn(content: unknown): number[][] {
  const { outlines } = outlineFile(content, langstraat);
  const [outline] = Object.values(outlines);
  return (outline?.coordinates[0] ?? []).map((position) =>
    position.map((degrees) => Number(degrees.toFixed(6))),
  );
}

describe('outlines of neighbourhoods', () => {
  it.each([
    ['statcode', 'BU07660107'],
    ['buurtcode', 'BU07660107'],
    ['BU_CODE', 'BU07660107'],
    ['gwb_code_10', ' bu07660107 '],
    ['BU_2024', '07660107'],
    ['buurt_code', 7660107],
    ['WIJKCODE', 'WK076601'],
    ['wk_code', 76601],
  ])('reads the neighbourhood code from %s: %s', (property, value) => {
    const content = file({ [property]: value }, { type: 'Polygon', coordinates: [square] });

    const { outlines } = outlineFile(content, langstraat);

    const isWijk = property.toLowerCase().startsWith('w');
    expect(Object.keys(outlines)).toEqual([isWijk ? 'WK076601' : 'BU07660107']);
  });

  it('reads the code from the id of the feature', () => {
    const feature = {
      type: 'Feature',
      id: 'BU07660107',
      properties: null,
      geometry: { type: 'Polygon', coordinates: [square] },
    };

    const { outlines } = outlineFile(
      { type: 'FeatureCollection', features: [feature] },
      langstraat,
    );

    expect(Object.keys(outlines)).toEqual(['BU07660107']);
  });

  it('does not take a buurt elsewhere for its wijk', () => {
    const content = file(
      { BU_CODE: 'BU07669999', WK_CODE: 'WK076601' },
      { type: 'Polygon', coordinates: [square] },
    );

    expect(() => outlineFile(content, langstraat)).toThrow(OutlinesRefused);
  });

  it('uses the code of the buurt when the file also gives that of its wijk', () => {
    const content = file(
      { buurtcode: 'BU07660107', wijkcode: 'WK076601' },
      { type: 'Polygon', coordinates: [square] },
    );

    const { outlines } = outlineFile(content, langstraat);

    expect(Object.keys(outlines)).toEqual(['BU07660107']);
  });

  it.each([
    named('urn:ogc:def:crs:EPSG::28992'),
    named('EPSG:7415'),
    { crs: { type: 'EPSG', properties: { code: 28992 } } },
    {
      crs: { type: 'link', properties: { href: 'http://www.opengis.net/def/crs/EPSG/0/28992' } },
    },
    { crs: null },
    {},
  ])('converts RD New to WGS84 %o', (rest) => {
    const rd = square.map((position) => toRdNew(position).map((millimetres) => millimetres / 1000));
    const content = file({ buurtcode: 'BU07660107' }, { type: 'Polygon', coordinates: [rd] }, rest);

    expect(outlineIn(content)).toEqual(square);
  });

  it.each([
    [named('urn:ogc:def:crs:OGC:1.3:CRS84'), square],
    [named('urn:ogc:def:crs:EPSG::4258'), square],
    [{ crs: null }, square],
    [named('urn:ogc:def:crs:EPSG::4326'), square.map(([x, y]) => [y, x])],
  ])('takes degrees as they are, whichever comes first %o', (rest, ring) => {
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'Polygon', coordinates: [ring] },
      rest,
    );

    expect(outlineIn(content)).toEqual(square);
  });

  it('refuses another coordinate system by name', () => {
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'Polygon', coordinates: [square] },
      named('urn:ogc:def:crs:EPSG::3857'),
    );

    expect(() => outlineFile(content, langstraat)).toThrow(/EPSG::3857.*ogr2ogr/);
  });

  it('keeps the largest part of a multi-part neighbourhood, and fills its tiny holes', () => {
    const hole: Ring = [
      [4.943, 51.633],
      [4.9431, 51.633],
      [4.9431, 51.6331],
      [4.943, 51.633],
    ];
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'MultiPolygon', coordinates: [[small], [square, hole]] },
    );

    const { outlines, report } = outlineFile(content, langstraat);

    expect(outlines['BU07660107']?.coordinates).toEqual([square]);
    expect(report[0]).toContain('the largest of 2 of its 2 parts, 1 tiny holes filled');
  });

  it('prefers a part in the municipality to a larger part elsewhere', () => {
    const elsewhere = square.map(([x, y]): [number, number] => [
      4.8 + (x - 4.94) * 2,
      51.5 + (y - 51.63) * 2,
    ]);
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'MultiPolygon', coordinates: [[square], [elsewhere]] },
    );

    const { outlines, report } = outlineFile(content, langstraat);

    expect(outlines['BU07660107']?.coordinates).toEqual([square]);
    expect(report[0]).toContain('the largest of 1 of its 2 parts');
  });

  it('leaves out a village that the neighbourhood surrounds', () => {
    const around: Ring = [
      [4.925, 51.645],
      [4.965, 51.645],
      [4.965, 51.672],
      [4.925, 51.672],
      [4.925, 51.645],
    ];
    const village: Ring = [
      [4.938, 51.652],
      [4.938, 51.662],
      [4.952, 51.662],
      [4.952, 51.652],
      [4.938, 51.652],
    ];
    const inVillage: Position = [4.945, 51.657];
    const outside: Position = [4.93, 51.65];
    const content = file(
      { buurtcode: 'BU07660217' },
      { type: 'Polygon', coordinates: [around, village] },
    );

    const { outlines, report } = outlineFile(content, langstraat);
    const outline: Polygon = outlines['BU07660217'] ?? { type: 'Polygon', coordinates: [] };

    expect(areaProblem(outline.coordinates)).toBeUndefined();
    expect(distanceFrom(inVillage, outline)).toBeGreaterThan(0);
    expect(distanceFrom(outside, outline)).toBe(0);
    expect(squareKilometres(outline.coordinates[0] ?? [])).toBeCloseTo(
      squareKilometres(around) - squareKilometres(village),
      1,
    );
    expect(report[0]).toContain('1 holes left out');
  });

  it('closes a ring that was left open', () => {
    const content = file(
      { buurtcode: 'BU07660107' },
      { type: 'Polygon', coordinates: [square.slice(0, -1)] },
    );

    expect(outlineIn(content)).toEqual(square);
  });

  it('takes the polygons out of a collection of geometries', () => {
    const geometry = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [4.94, 51.63] },
        { type: 'Polygon', coordinates: [square] },
      ],
    };

    const content = file({ buurtcode: 'BU07660107' }, geometry);

    expect(outlineIn(content)).toEqual(square);
  });

  it('prefers land to water when a code occurs twice, and names the duplicate', () => {
    const features = [
      {
        type: 'Feature',
        properties: { buurtcode: 'BU07660107', water: 'JA' },
        geometry: { type: 'Polygon', coordinates: [small] },
      },
      {
        type: 'Feature',
        properties: { buurtcode: 'BU07660107', water: 'NEE' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ];

    const { outlines, report } = outlineFile({ type: 'FeatureCollection', features }, langstraat);

    expect(outlines['BU07660107']?.coordinates).toEqual([square]);
    expect(report).toContain(
      'skipped BU07660107 Biezen: the file has it more than once; one was kept',
    );
  });

  it.each([
    ['it has no polygon', { type: 'Polygon', coordinates: [] }],
    ['it has no polygon', { type: 'Point', coordinates: [4.94, 51.63] }],
    ['it has no polygon', null],
    ['its geometry is not valid GeoJSON', { type: 'Polygon', coordinates: [[['x', null]]] }],
    ['its geometry is not valid GeoJSON', { type: 'Triangle' }],
  ])('skips a neighbourhood and says why: %s %o', (reason, geometry) => {
    const features = [
      { type: 'Feature', properties: { buurtcode: 'BU07660106' }, geometry },
      {
        type: 'Feature',
        properties: { buurtcode: 'BU07660107' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
      'not a feature',
    ];

    const { outlines, report } = outlineFile({ type: 'FeatureCollection', features }, langstraat);

    expect(Object.keys(outlines)).toEqual(['BU07660107']);
    expect(report).toContain(`skipped BU07660106 Beljaart: ${reason}`);
    expect(report).toContain('skipped feature 3: it is not a GeoJSON feature');
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
