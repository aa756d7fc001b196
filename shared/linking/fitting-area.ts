import { areaProblem, AreaRefused, type Area } from '../domain/areas/area.ts';
import type { Group } from '../domain/groups/group.ts';
import { municipalityOf } from '../regions/municipality.ts';
import type { Region } from '../regions/region.ts';
import { ensureIndexable } from './indexable.ts';

/** Throws AreaRefused unless a group in this municipality can have this area. */
export function ensureFits(
  area: Area,
  { municipality }: Pick<Group, 'municipality'>,
  region: Pick<Region, 'municipalities'>,
): void {
  const bounds = municipalityOf(region, municipality)?.bounds;
  const problem = areaProblem(area.polygon.coordinates, bounds);
  if (problem) throw new AreaRefused(problem);
  ensureIndexable(area.polygon);
}
