import { type Polygon, AreaRefused } from '../domain/areas/area.ts';
import { AreaTooSpread, writtenCells } from './cells.ts';
import { OutsideProjection } from './rd-new.ts';

/** Throws AreaRefused if the area could not be indexed once its group becomes active. */
export function ensureIndexable(polygon: Polygon): void {
  try {
    writtenCells(polygon);
  } catch (error) {
    if (error instanceof AreaTooSpread) throw new AreaRefused('too-spread', { cause: error });
    // OutsideProjection is thrown even if only the cells around the area lie outside `mapBounds`.
    if (error instanceof OutsideProjection)
      throw new AreaRefused('outside-country', { cause: error });
    throw error;
  }
}
