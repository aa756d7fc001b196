import { describe, expect, it } from 'vitest';
import { linkableNeighbours } from '../../../../shared/linking/link-distance.ts';
import type { Neighbour } from '../../../../shared/ports/linking.ts';
import { UnknownRegion, regionSet } from '../../../../shared/regions/region-set.ts';
import { areas, groupId } from '../../../support/builders.ts';
import { touchingRegions } from '../../../support/regions.ts';

const [west, middle, east] = touchingRegions([100, 250, 1000]);
const regions = regionSet([west, middle, east]);

function neighbourIn(regionId: string, distance: number): Neighbour {
  return {
    regionId,
    groupId: groupId(2),
    areaVersion: 1,
    municipality: 'GM9001',
    polygon: areas.kaatsheuvelWest,
    distance,
    relation: 'near',
    overlap: 0,
  };
}

/**
 * Whether a group of `region` is linked to this neighbour. Also checks that the search used the link distance of
 * `region`.
 */
async function linked(region: typeof west, neighbour: Neighbour): Promise<boolean> {
  const searched: number[] = [];
  const neighbours = {
    near: async (_polygon: unknown, distance: number) => {
      searched.push(distance);
      return neighbour.distance <= distance ? [neighbour] : [];
    },
  };
  const found = await linkableNeighbours({ neighbours, region, regions }, areas.dongenVaart);
  expect(searched).toEqual([region.linkDistance]);
  return found.length === 1;
}

describe('The link distance between two regions', () => {
  it.each([
    [100, true],
    [100.001, false],
  ])('is the smaller of their distances, whichever group searches: %s m', async (metres, is) => {
    expect(await linked(west, neighbourIn('east', metres))).toBe(is);
    expect(await linked(east, neighbourIn('west', metres))).toBe(is);
  });

  it('is its own within one region', async () => {
    expect(await linked(east, neighbourIn('east', 1000))).toBe(true);
    expect(await linked(middle, neighbourIn('middle', 250.001))).toBe(false);
  });

  it('cannot be told for a region that the deployment does not serve', async () => {
    await expect(linked(west, neighbourIn('north', 10))).rejects.toThrow(UnknownRegion);
  });
});
