import { bel, belDesk } from './bel.ts';
import { langstraat, langstraatDesk } from './langstraat.ts';
import type { Region, RegionDesk } from './region.ts';

export const regionIds = ['langstraat', 'bel'] as const;
export type RegionId = (typeof regionIds)[number];

const regions: Record<RegionId, Region> = { langstraat, bel };
const desks: Record<RegionId, RegionDesk> = { langstraat: langstraatDesk, bel: belDesk };

export function regionById(id: RegionId): Region {
  return regions[id];
}

/**
 * The example desk of a region, for the dev stage and tests; on the prod stage, an operator loads the region's own
 * desk.
 */
export function exampleDesk(id: string): RegionDesk {
  const desk = (desks as Readonly<Record<string, RegionDesk>>)[id];
  if (!desk) throw new Error(`the region ${id} has no example desk`);
  return desk;
}
