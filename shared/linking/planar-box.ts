/** A bounding box in RD New, in millimetres. */
export interface PlanarBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Squared distance between two boxes; 0 when they touch or overlap. Never more than the squared distance between the
 * shapes they enclose.
 */
export function squaredGap(a: PlanarBox, b: PlanarBox): number {
  const dx = Math.max(0, b.west - a.east, a.west - b.east);
  const dy = Math.max(0, b.south - a.north, a.south - b.north);
  return dx * dx + dy * dy;
}
