import type { Bounds, Region } from './region.ts';

/** About ten kilometres here: people look for a group from across the border too, not from the other side of the country. */
const margin = { longitude: 0.145, latitude: 0.09 } as const;

/** The ground of a region's municipalities with what lies around it, as one box. */
export function surroundingsOf({ municipalities }: Pick<Region, 'municipalities'>): Bounds {
  const all = municipalities.map(({ bounds }) => bounds);
  return [
    rounded(Math.min(...all.map(([west]) => west)) - margin.longitude),
    rounded(Math.min(...all.map(([, south]) => south)) - margin.latitude),
    rounded(Math.max(...all.map(([, , east]) => east)) + margin.longitude),
    rounded(Math.max(...all.map(([, , , north]) => north)) + margin.latitude),
  ];
}

/** Three decimals, as the bounds have: a message can name these numbers. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
