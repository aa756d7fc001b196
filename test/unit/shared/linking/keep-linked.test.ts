import { describe, expect, it } from 'vitest';
import type { Link } from '../../../../shared/domain/linking/link.ts';
import { linkDifference } from '../../../../shared/linking/keep-linked.ts';
import type { LinkRepository, Neighbour } from '../../../../shared/ports/linking.ts';
import {
  activeGroup,
  areas,
  dongen,
  groupId,
  groupThatIs,
  later,
  loonOpZand,
  now,
} from '../../../support/builders.ts';
import { onlyRegion } from '../../../support/regions.ts';

const group = activeGroup(1, areas.dongenVaart, { areaVersion: 3 });
const neighbour: Neighbour = {
  regionId: 'langstraat',
  groupId: groupId(2),
  areaVersion: 5,
  municipality: loonOpZand,
  polygon: areas.kaatsheuvelWest,
  distance: 103.7,
  relation: 'near',
  overlap: 0,
};
const correctLink: Link = {
  groupId: groupId(1),
  neighbourId: groupId(2),
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: loonOpZand,
  distance: 103.7,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 3, neighbour: 5 },
};

const differenceWith = (
  stored: readonly Link[],
  near: readonly Neighbour[] = [neighbour],
  of = group,
) =>
  linkDifference(
    {
      links: { of: async () => stored } as unknown as LinkRepository,
      neighbours: { near: async () => near },
      region: { id: 'langstraat', linkDistance: 250 },
      regions: onlyRegion(),
      clock: () => later({ days: 9 }),
    },
    of,
  );

describe('The difference between stored and current links', () => {
  it('is empty when every link matches the current measurements', async () => {
    expect(await differenceWith([correctLink])).toEqual({ ended: [], fresh: [], remeasured: [] });
  });

  it('is a new link, starting now, when there is none', async () => {
    expect(await differenceWith([])).toEqual({
      ended: [],
      fresh: [{ ...correctLink, since: later({ days: 9 }).toISOString() }],
      remeasured: [],
    });
  });

  it('is an ended link when the group is no longer a neighbour', async () => {
    expect(await differenceWith([correctLink], [])).toEqual({
      ended: [correctLink],
      fresh: [],
      remeasured: [],
    });
  });

  it('is the end of every link of a group that is not active, whatever its neighbours', async () => {
    expect(await differenceWith([correctLink], [neighbour], groupThatIs('closed'))).toEqual({
      ended: [correctLink],
      fresh: [],
      remeasured: [],
    });
  });

  it.each<[string, Partial<Link>]>([
    ['own area', { areaVersions: { own: 2, neighbour: 5 } }],
    ['neighbour’s area', { areaVersions: { own: 3, neighbour: 4 } }],
    ['neighbour’s municipality', { neighbourMunicipality: dongen }],
    ['border', { crossesBorder: false }],
    ['distance', { distance: 104 }],
    ['relation', { relation: 'touches' }],
    ['overlap', { overlap: 0.1 }],
  ])('is a remeasured link with the same start when it has another %s', async (_what, wrong) => {
    const { ended, fresh, remeasured } = await differenceWith([{ ...correctLink, ...wrong }]);

    expect([ended, fresh]).toEqual([[], []]);
    expect(remeasured).toEqual([correctLink]);
  });

  it('is a link that crosses no border for a neighbour in the same municipality', async () => {
    const { fresh } = await differenceWith([], [{ ...neighbour, municipality: dongen }]);

    expect(fresh).toMatchObject([{ crossesBorder: false, neighbourMunicipality: dongen }]);
  });
});
