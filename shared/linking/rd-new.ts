import proj4 from 'proj4';
import { isOnMap } from '../domain/areas/area.ts';
import type { Position } from '../regions/region.ts';

/**
 * RD New as defined by EPSG:28992, with the seven parameters of the transformation 'Amersfoort to WGS 84 (4)'
 * (EPSG:4833), in the units and the rotation convention that PROJ expects. Accurate to within 0.25 m of RDNAPTRANS, and
 * smooth: over the few kilometres that matter for linking, distances differ from those on the official grid by only
 * millimetres.
 */
const definition =
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';

const rdNew = proj4(definition);

/**
 * A point in RD New, in whole millimetres, so that the differences between nearby points, and the products of those
 * differences, are exact in a double.
 */
export type PlanarPosition = readonly [x: number, y: number];

/** The position is too far from the Netherlands for RD New to be meaningful. */
export class OutsideProjection extends Error {
  override readonly name = 'OutsideProjection';
}

/**
 * Projects a WGS84 position. Throws OutsideProjection if it lies outside `mapBounds`, where the projection is no longer
 * meaningful. Inside those bounds, every coordinate in millimetres fits in 32 bits.
 */
export function toRdNew(place: Position): PlanarPosition {
  if (!isOnMap(place)) throw new OutsideProjection('This place lies outside the reach of RD New');
  const [longitude, latitude] = place;
  const [x = Number.NaN, y = Number.NaN] = rdNew.forward([longitude, latitude]);
  return [Math.round(x * 1000), Math.round(y * 1000)];
}

/**
 * The exact WGS84 position that toRdNew projected, provided its coordinates had at most seven decimals: within
 * `mapBounds`, a step of 1e-7 degrees is equivalent to at least 5.8 mm, so an error of half a millimetre never reaches
 * the next step.
 */
export function fromRdNew([x, y]: PlanarPosition): Position {
  const [longitude = Number.NaN, latitude = Number.NaN] = rdNew.inverse([x / 1000, y / 1000]);
  return [Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7];
}
