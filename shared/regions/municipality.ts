import type { Region } from './region.ts';

/** A municipality as the interface shows it. An unknown code keeps its code as name: history outlives a redrawn border. */
export function nameOfMunicipality(region: Region, code: string): { code: string; name: string } {
  return {
    code,
    name: region.municipalities.find((municipality) => municipality.code === code)?.name ?? code,
  };
}
