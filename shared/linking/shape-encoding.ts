import { areaLimits, type Polygon } from '../domain/areas/area.ts';
import { checksum, DamagedBytes, IntegerReader, writeInteger } from './byte-stream.ts';
import { planarArea, planarRing, type PlanarArea } from './planar-area.ts';
import type { PlanarBox } from './planar-box.ts';
import { fromRdNew, type PlanarPosition } from './rd-new.ts';

/**
 * How an area is stored in the cell index, big-endian:
 *
 *     byte 0       version of this layout: 1
 *     bytes 1-16   bounding box in RD New, in millimetres: west, south, east, north, each a signed 32-bit integer
 *     then         corners, except the closing one: their number, then for each the offsets east and north from the
 *                  previous corner in millimetres, all as zig-zag varints; the first is relative to (west, south)
 *     last 4       FNV-1a checksum of everything before it
 *
 * The box is stored first so that most candidates in a lookup are ruled out without being decoded. Coordinates are in
 * millimetres rather than degrees, because projecting degrees would be nine tenths of the work of a lookup, and the
 * exact degrees can be derived from the millimetres.
 */
const layout = { version: 1, box: 1, corners: 17, checksumBytes: 4 } as const;

/** The stored bytes are not a valid shape. The error contains no coordinates. */
export class DamagedShape extends Error {
  override readonly name = 'DamagedShape';
}

/**
 * Encodes the canonical form of an area. Throws OutsideProjection if the area extends beyond `mapBounds`, and
 * RangeError if it has too few or too many corners.
 */
export function encodeShape(polygon: Polygon): Uint8Array {
  const { sides, box } = planarArea(polygon);
  if (!isPossibleCount(sides.length))
    throw new RangeError(`An area with ${sides.length} corners cannot be encoded`);
  const corners: number[] = [];
  writeInteger(corners, sides.length);
  let [fromX, fromY] = [box.west, box.south];
  for (const { x1, y1 } of sides) {
    writeInteger(corners, x1 - fromX);
    writeInteger(corners, y1 - fromY);
    [fromX, fromY] = [x1, y1];
  }
  const bytes = new Uint8Array(layout.corners + corners.length + layout.checksumBytes);
  bytes[0] = layout.version;
  bytes.set(corners, layout.corners);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [box.west, box.south, box.east, box.north].entries())
    view.setInt32(layout.box + index * 4, value);
  view.setUint32(
    bytes.length - layout.checksumBytes,
    checksum(bytes.subarray(0, -layout.checksumBytes)),
  );
  return bytes;
}

/**
 * Reads the bounding box from encoded bytes without decoding or checking the rest. Throws DamagedShape if there are too
 * few bytes, or the version of the layout is unknown.
 */
export function boxOf(bytes: Uint8Array): PlanarBox {
  refuseOtherLayout(bytes);
  const { box } = layout;
  return {
    west: integerAt(bytes, box),
    south: integerAt(bytes, box + 4),
    east: integerAt(bytes, box + 8),
    north: integerAt(bytes, box + 12),
  };
}

/**
 * Reads a big-endian, signed 32-bit integer. Creating a DataView for each of a hundred candidates would cost more than
 * the reads themselves.
 */
function integerAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  );
}

/**
 * Returns what planarArea returns for the encoded area. Throws DamagedShape if encodeShape cannot have written the
 * bytes.
 */
export function decodePlanar(bytes: Uint8Array): PlanarArea {
  const box = boxOf(bytes);
  const body = bytes.subarray(0, -layout.checksumBytes);
  if (integerAt(bytes, body.length) >>> 0 !== checksum(body))
    throw new DamagedShape('The checksum of a shape is wrong');
  try {
    return planarRing(readCorners(new IntegerReader(body, layout.corners), box));
  } catch (error) {
    if (error instanceof DamagedBytes)
      throw new DamagedShape('A shape cannot be read', { cause: error });
    throw error;
  }
}

/**
 * Returns the canonical polygon that was encoded, exact to the last decimal. Throws DamagedShape as `decodePlanar`
 * does.
 */
export function decodeShape(bytes: Uint8Array): Polygon {
  const { sides, corner } = decodePlanar(bytes);
  return {
    type: 'Polygon',
    coordinates: [[fromRdNew(corner), ...sides.map(({ x2, y2 }) => fromRdNew([x2, y2]))]],
  };
}

function isPossibleCount(corners: number): boolean {
  const { min, max } = areaLimits.positions;
  return corners >= min - 1 && corners <= max - 1;
}

function readCorners(reader: IntegerReader, box: PlanarBox): PlanarPosition[] {
  const count = reader.next();
  if (!isPossibleCount(count)) throw new DamagedBytes('the number of corners is impossible');
  let [x, y] = [box.west, box.south];
  const [first, ...others] = Array.from({ length: count }, (): PlanarPosition => {
    x += reader.next();
    y += reader.next();
    if (x < box.west || x > box.east || y < box.south || y > box.north)
      throw new DamagedBytes('a corner is outside the box');
    return [x, y];
  });
  if (!reader.isAtEnd || !first) throw new DamagedBytes('there is more than the corners');
  return [...others, first];
}

function refuseOtherLayout(bytes: Uint8Array): void {
  if (bytes.length <= layout.corners + layout.checksumBytes)
    throw new DamagedShape('A shape is too short');
  if (bytes[0] !== layout.version)
    throw new DamagedShape(`Version ${bytes[0]} of a shape is unknown`);
}
