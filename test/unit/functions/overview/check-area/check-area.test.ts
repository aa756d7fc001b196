import { describe, expect, it } from 'vitest';
import { checkArea } from '../../../../../functions/overview/check-area/check-area.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { areaCheckResponse } from '../../../../../shared/requests/overview/place-responses.ts';
import {
  activeGroup,
  areas,
  groupThatIs,
  loonOpZand,
  rectangle,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { shownGroup } from '../../../../support/shown-groups.ts';

/** The western half of Dongen-Vaart, and a strip more, with as much ground west of it. */
const halfInVaart = rectangle(4.9801, 51.648, 4.9901, 51.655);

function given() {
  const groups = new FakeGroups();
  groups.has(activeGroup(1, areas.dongenVaart));
  groups.has(activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand }));
  groups.has(activeGroup(4, areas.rijen));
  const overview = new FakeOverview().has(
    shownGroup(1, areas.dongenVaart),
    shownGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand }),
  );
  return { groups, neighbours: new FakeNeighbours(groups), overview, region: langstraat };
}

describe('An area that somebody thinks of registering', () => {
  it('is answered in the form of the contract with the groups it overlaps first, then the near ones', async () => {
    const answer = await checkArea(given(), rectangle(4.984, 51.648, 4.994, 51.655));

    expect(areaCheckResponse.parse(answer)).toEqual(answer);
    expect(
      answer.groups.map(({ reference, relation, likelyDuplicate }) => [
        reference,
        relation,
        likelyDuplicate,
      ]),
    ).toEqual([
      ['LS-00001', 'overlaps', true],
      ['LS-00002', 'near', false],
    ]);
    expect(answer.groups.map(({ distance }) => Math.round(distance))).toEqual([0, 173]);
    expect(answer.groups[0]?.overlap).toBeCloseTo(0.9, 2);
  });

  it('is probably the same group from half of the smaller area on', async () => {
    const { groups } = await checkArea(given(), halfInVaart);
    const less = await checkArea(given(), rectangle(4.9799, 51.648, 4.9899, 51.655));

    expect(groups).toMatchObject([{ reference: 'LS-00001', likelyDuplicate: true }]);
    expect(less.groups).toMatchObject([
      { reference: 'LS-00001', relation: 'overlaps', likelyDuplicate: false },
    ]);
  });

  it('far from every group is answered with none', async () => {
    expect(await checkArea(given(), areas.kaatsheuvelOost)).toEqual({ groups: [] });
  });

  it('is not told of groups that the public cannot see', async () => {
    const needs = given();
    needs.groups.has(
      groupThatIs('pending', { area: { polygon: areas.kaatsheuvelOost, streets: 'Elders' } }),
    );

    const notShown = await checkArea(needs, areas.rijen);
    const pending = await checkArea(needs, areas.kaatsheuvelOost);

    expect([notShown, pending]).toEqual([{ groups: [] }, { groups: [] }]);
  });

  it('leaves everything as it was', async () => {
    const needs = given();
    const before = structuredClone(needs.groups.all);

    await checkArea(needs, halfInVaart);

    expect(needs.groups.all).toEqual(before);
  });
});
