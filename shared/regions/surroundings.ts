import type { Bounds, Region } from './region.ts';

/**
 * The margin in degrees, equivalent to about ten kilometres at this latitude: people also search from just across the
 * border, but not from far away.
 */
const margin = { longitude: 0.145, latitude: 0.09 } as const;

/** The bounding box of a region's municipalities. */
export function extentOf({ municipalities }: Pick<Region, 'municipalities'>): Bounds {
  const all = municipalities.map(({ bounds }) => bounds);
  return [
    Math.min(...all.map(([west]) => west)),
    Math.min(...all.map(([, south]) => south)),
    Math.max(...all.map(([, , east]) => east)),
    Math.max(...all.map(([, , , north]) => north)),
  ];
}

/** The bounding box of a region's municipalities and their immediate surroundings. */
export function surroundingsOf(region: Pick<Region, 'municipalities'>): Bounds {
  const [west, south, east, north] = extentOf(region);
  return [
    rounded(west - margin.longitude),
    rounded(south - margin.latitude),
    rounded(east + margin.longitude),
    rounded(north + margin.latitude),
  ];
}

/** Rounds to three decimals, like the bounds of the municipalities, because error messages quote these numbers. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
