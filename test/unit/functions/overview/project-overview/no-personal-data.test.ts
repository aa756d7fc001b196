import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../../../functions/linking/link-groups/link-groups.ts';
import { listGroups } from '../../../../../functions/overview/list-groups/list-groups.ts';
import { projectOverview } from '../../../../../functions/overview/project-overview/project-overview.ts';
import {
  listFeatures,
  showFeature,
} from '../../../../../functions/overview/serve-features/serve-features.ts';
import { showGroup } from '../../../../../functions/overview/show-group/show-group.ts';
import { showNetwork } from '../../../../../functions/overview/show-network/show-network.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import { phases, type Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  activeGroup,
  areas,
  coordinatorId,
  coordinatorOf,
  dongen,
  groupId,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { FakeLinks } from '../../../../support/fakes/fake-links.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { onlyRegion } from '../../../../support/regions.ts';

const siteUrl = 'https://buurtkring.example';
const freeText = 'Bel Zeldzaam op 0687654321 of zeldzaam@kanarie.example';
const optionalText = fc.option(fc.constant({ text: freeText, at: now.toISOString() }), {
  nil: undefined,
});

/** Fields of a group that the overview does not show, such as the messages between the officer and the coordinator. */
const hiddenFields: fc.Arbitrary<Partial<Group>> = fc.record({
  phase: fc.constantFrom(...phases),
  participants: fc.integer({ min: 1, max: 1024 }),
  decision: fc.option(
    fc.constant({
      kind: 'approved',
      officerId: 'zeldzaam-officer',
      at: now.toISOString(),
      text: freeText,
    } as const),
    { nil: undefined },
  ),
  answer: optionalText,
  movedAt: fc.option(fc.constant(now.toISOString()), { nil: undefined }),
});

/** Coordinators who share their contact details with neighbouring coordinators, but not with the public. */
const people: fc.Arbitrary<readonly Partial<Coordinator>[]> = fc.array(
  fc.record({
    name: fc.constantFrom('Zeldzaam Kanarie', 'K. Zeldzaam'),
    email: fc.constantFrom('zeldzaam@kanarie.example', 'tweede@kanarie.example'),
    phone: fc.constantFrom('+31687654321', '+3187654321'),
    mailState: fc.constantFrom('ok' as const, 'bouncing' as const),
  }),
  { minLength: 1, maxLength: 3 },
);
/** Matches any trace of these people, however it is written. */
const person = /zeldzaam|kanarie|@|8 ?7 ?6 ?5 ?4 ?3 ?2 ?1|01KAM0*C/i;

async function projected(
  one: Partial<Group>,
  other: Partial<Group>,
  coordinators: readonly Partial<Coordinator>[],
) {
  const vaart = activeGroup(1, areas.dongenVaart, one);
  const west = activeGroup(2, areas.kaatsheuvelWest, { ...other, municipality: loonOpZand });
  const peopleOf = (group: Group, from: number) =>
    coordinators.map((changes, index) =>
      coordinatorOf(group, {
        ...changes,
        id: coordinatorId(from + index),
        role: index === 0 ? 'first' : 'second',
      }),
    );
  const groups = new FakeGroups()
    .add(vaart, ...peopleOf(vaart, 1))
    .add(west, ...peopleOf(west, 11));
  const overview = new FakeOverview();
  const needs = {
    groups,
    links: new FakeLinks(groups),
    joining: new FakeJoining(),
    neighbours: new FakeNeighbours(groups),
    overview,
    region: langstraat,
    regions: onlyRegion(),
    siteUrl,
    clock: () => now,
  };
  await linkGroups(needs, {
    data: { groupId: vaart.id, municipality: dongen, version: vaart.version },
  });
  await projectOverview(() => needs, {
    data: { groupId: vaart.id, neighbourId: west.id, crossesBorder: true },
    regionId: 'langstraat',
  });
  return needs;
}

describe('Whatever a group and its coordinators contain, no personal data', () => {
  it('is in the stored overview or in any of its responses', async () => {
    await fc.assert(
      fc.asyncProperty(hiddenFields, hiddenFields, people, async (one, other, coordinators) => {
        const needs = await projected(one, other, coordinators);

        const stored = await Promise.all(
          [dongen, loonOpZand].map((municipality) => needs.overview.list(municipality)),
        );
        const responses = await Promise.all([
          listGroups(needs, {}),
          showGroup(needs, 'LS-00001'),
          showGroup(needs, 'LS-00002'),
          showNetwork(needs),
          listFeatures(needs, {}, ''),
          showFeature(needs, 'LS-00002'),
        ]);

        expect(stored.flat().map(({ groupId: id, neighbours }) => [id, neighbours.length])).toEqual(
          [
            [groupId(1), 1],
            [groupId(2), 1],
          ],
        );
        for (const output of [...stored, ...responses])
          expect(JSON.stringify(output)).not.toMatch(person);
      }),
    );
  });

  it.each([
    'Zeldzaam',
    'zeldzaam@kanarie.example',
    '+31687654321',
    '06 87 65 43 21',
    coordinatorId(12),
  ])('goes undetected by this test: it would find %s', (text) => {
    expect(JSON.stringify({ text })).toMatch(person);
  });
});
