import type { Position } from './area.ts';

/**
 * A text that is equal for areas with exactly the same corners, wherever their rings start and whichever way they run.
 */
export function areaKey({
  coordinates: [ring = []],
}: {
  readonly coordinates: readonly (readonly Position[])[];
}): string {
  return [...new Set(ring.map(([longitude, latitude]) => `${longitude},${latitude}`))]
    .toSorted()
    .join(' ');
}
