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

const group = activeGroup(1, areas.dongenVaart, { areaVersion: 3 });
const neighbour: Neighbour = {
  groupId: groupId(2),
  areaVersion: 5,
  municipality: loonOpZand,
  polygon: areas.kaatsheuvelWest,
  distance: 103.7,
  relation: 'near',
  overlap: 0,
};
const right: Link = {
  groupId: groupId(1),
  neighbourId: groupId(2),
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
      region: { linkDistance: 250 },
      clock: () => later({ days: 9 }),
    },
    of,
  );

describe('What must change for the links of a group to be true', () => {
  it('is nothing when every link says what is measured now', async () => {
    expect(await differenceWith([right])).toEqual({ ended: [], fresh: [], measuredAnew: [] });
  });

  it('is a new link, since now, when there is none', async () => {
    expect(await differenceWith([])).toEqual({
      ended: [],
      fresh: [{ ...right, since: later({ days: 9 }).toISOString() }],
      measuredAnew: [],
    });
  });

  it('is the end of a link to a group that is no neighbour any more', async () => {
    expect(await differenceWith([right], [])).toEqual({
      ended: [right],
      fresh: [],
      measuredAnew: [],
    });
  });

  it('is the end of every link of a group that is not active, whoever lives near', async () => {
    expect(await differenceWith([right], [neighbour], groupThatIs('closed'))).toEqual({
      ended: [right],
      fresh: [],
      measuredAnew: [],
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
  ])('is a link measured anew, as old as before, when it says another %s', async (_what, wrong) => {
    const { ended, fresh, measuredAnew } = await differenceWith([{ ...right, ...wrong }]);

    expect([ended, fresh]).toEqual([[], []]);
    expect(measuredAnew).toEqual([right]);
  });

  it('says of a neighbour in the same municipality that no border lies between', async () => {
    const { fresh } = await differenceWith([], [{ ...neighbour, municipality: dongen }]);

    expect(fresh).toMatchObject([{ crossesBorder: false, neighbourMunicipality: dongen }]);
  });
});
