import { areaLimits, canonicalPolygon, type Polygon } from '../domain/area.ts';
import type { Position } from '../regions/region.ts';
import { checksum, DamagedBytes, IntegerReader, writeInteger } from './byte-stream.ts';
import { planarRing } from './planar-area.ts';
import type { PlanarBox } from './planar-box.ts';

/**
 * How an area is kept in the cell index. Big-endian:
 *
 *     byte 0       version of this layout, 1
 *     bytes 1-16   bounding box in RD New millimetres: west, south, east, north, each a signed 32-bit integer
 *     then         corners without the closing one: their number, and for each the steps in longitude and latitude
 *                  from the one before in 1e-7 degree, all as zig-zag varints; the first corner steps from 0, 0
 *     last 4       FNV-1a checksum of everything before
 *
 * The box comes first so that most candidates of a lookup are put aside without decoding them.
 */
const layout = { version: 1, box: 1, corners: 17, checksumBytes: 4 } as const;
const perDegree = 1e7;

/** The stored bytes are not a shape. Carries no coordinates. */
export class DamagedShape extends Error {
  override readonly name = 'DamagedShape';
}

/** The canonical form of an area in bytes. Throws OutsideProjection. */
export function encodeShape(polygon: Polygon): Uint8Array {
  const ring = canonicalPolygon(polygon).coordinates[0] ?? [];
  const corners: number[] = [];
  writeInteger(corners, ring.length - 1);
  let [fromX, fromY] = [0, 0];
  for (const [longitude, latitude] of ring.slice(0, -1)) {
    const [x, y] = [Math.round(longitude * perDegree), Math.round(latitude * perDegree)];
    writeInteger(corners, x - fromX);
    writeInteger(corners, y - fromY);
    [fromX, fromY] = [x, y];
  }
  const bytes = new Uint8Array(layout.corners + corners.length + layout.checksumBytes);
  bytes[0] = layout.version;
  bytes.set(corners, layout.corners);
  const view = new DataView(bytes.buffer);
  const { west, south, east, north } = planarRing(ring).box;
  for (const [index, value] of [west, south, east, north].entries()) view.setInt32(layout.box + index * 4, value);
  view.setUint32(bytes.length - layout.checksumBytes, checksum(bytes.subarray(0, -layout.checksumBytes)));
  return bytes;
}

/** The bounding box of encoded bytes, without decoding or checking the rest. Throws DamagedShape. */
export function boxOf(bytes: Uint8Array): PlanarBox {
  const view = viewOf(bytes);
  const [west, south] = [view.getInt32(layout.box), view.getInt32(layout.box + 4)];
  return { west, south, east: view.getInt32(layout.box + 8), north: view.getInt32(layout.box + 12) };
}

/** The canonical polygon that was encoded. Throws DamagedShape when the bytes are not as encodeShape made them. */
export function decodeShape(bytes: Uint8Array): Polygon {
  const body = bytes.subarray(0, -layout.checksumBytes);
  if (viewOf(bytes).getUint32(body.length) !== checksum(body)) throw new DamagedShape('The checksum of a shape is wrong');
  try {
    return { type: 'Polygon', coordinates: [readRing(new IntegerReader(body, layout.corners))] };
  } catch (error) {
    if (error instanceof DamagedBytes) throw new DamagedShape('A shape cannot be read', { cause: error });
    throw error;
  }
}

function readRing(reader: IntegerReader): Position[] {
  const corners = reader.next();
  const { min, max } = areaLimits.positions;
  if (corners < min - 1 || corners > max - 1) throw new DamagedBytes('the number of corners is impossible');
  const ring: Position[] = [];
  let [x, y] = [0, 0];
  for (let corner = 0; corner < corners; corner += 1) {
    x += reader.next();
    y += reader.next();
    if (Math.abs(x) > 180 * perDegree || Math.abs(y) > 90 * perDegree) throw new DamagedBytes('a corner is not on earth');
    ring.push([x / perDegree, y / perDegree]);
  }
  if (!reader.isAtEnd) throw new DamagedBytes('there is more than the corners');
  return [...ring, ring[0]!];
}

function viewOf(bytes: Uint8Array): DataView {
  if (bytes.length <= layout.corners + layout.checksumBytes) throw new DamagedShape('A shape is too short');
  if (bytes[0] !== layout.version) throw new DamagedShape(`Version ${bytes[0]} of a shape is unknown`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
