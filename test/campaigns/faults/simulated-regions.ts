import { langstraat } from '../../../shared/regions/langstraat.ts';
import { regionSet, type RegionSet } from '../../../shared/regions/region-set.ts';
import { loonOpZand } from '../../support/builders.ts';

/**
 * The regions that the simulation of a seed uses. In a third of the seeds, the two municipalities where people register
 * groups belong to different regions, whose link distances differ.
 */
export function simulatedRegions(seed: number): RegionSet {
  if (seed % 3 !== 0) return regionSet([langstraat]);
  return regionSet([
    {
      ...langstraat,
      municipalities: langstraat.municipalities.filter(({ code }) => code !== loonOpZand),
    },
    {
      ...langstraat,
      id: 'oost',
      referencePrefix: 'OO',
      municipalities: langstraat.municipalities.filter(({ code }) => code === loonOpZand),
      // This distance exceeds the gap between an area on the grid (coordinators.ts) and its northern neighbour, but not
      // the gap to its eastern neighbour.
      linkDistance: 80,
    },
  ]);
}
