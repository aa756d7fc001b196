import type { Position } from './area.ts';

interface Outline {
  readonly coordinates: readonly (readonly Position[])[];
}

/**
 * A string that is the same for all areas with exactly the same corners, wherever their rings start and whichever way
 * they run.
 */
export function areaKey({ coordinates: [ring = []] }: Outline): string {
  return [...new Set(ring.map(([longitude, latitude]) => `${longitude},${latitude}`))]
    .toSorted()
    .join(' ');
}

/** Whether two areas coincide exactly. `overlap` is the part of the smaller one that they share, from 0 to 1. */
export function coincide(a: Outline, b: Outline, overlap: number): boolean {
  return overlap === 1 && areaKey(a) === areaKey(b);
}
