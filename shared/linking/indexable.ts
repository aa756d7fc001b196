import type { Polygon } from '../domain/area.ts';
import { AreaRefused } from '../domain/errors.ts';
import { AreaTooSpread, writtenCells } from './cells.ts';

/** Makes sure that an area can be indexed when its group becomes active. Throws AreaRefused. */
export function ensureIndexable(polygon: Polygon): void {
  try {
    writtenCells(polygon);
  } catch (error) {
    throw error instanceof AreaTooSpread ? new AreaRefused('too-spread', { cause: error }) : error;
  }
}
