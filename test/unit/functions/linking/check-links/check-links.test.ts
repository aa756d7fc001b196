import { beforeEach, describe, expect, it } from 'vitest';
import { checkLinks } from '../../../../../functions/linking/check-links/check-links.ts';
import { truePairs } from '../../../../../functions/linking/check-links/true-pairs.ts';
import { keepLinked } from '../../../../../shared/linking/keep-linked.ts';
import { cellKey, groupKey, linkKey } from '../../../../../shared/store/keys.ts';
import { groupId } from '../../../../support/builders.ts';
import {
  registryInMemory,
  squareAt,
  type RegistryInMemory,
} from '../../../../support/registry-in-memory.ts';

let registry: RegistryInMemory;
const one = groupId(1);
const two = groupId(2);
const three = groupId(3);

beforeEach(async () => {
  registry = registryInMemory();
  // The gaps between these groups are 100 and 900 metres.
  await registry.activate(0, 200, 1200);
});

function check({
  repair = false,
  settle = async () => {},
}: { repair?: boolean; settle?: () => Promise<void> } = {}) {
  return checkLinks({ ...registry, registries: [registry], truePairs, settle }, { repair });
}
const remove = (own: string, other: string) =>
  registry.table.transact([
    { Delete: { TableName: 'simulated', Key: linkKey('langstraat', own, other) } },
  ]);
async function store(own: string, other: string, changes: object = {}): Promise<void> {
  const [like] = await registry.links.of(one);
  const item = {
    ...like,
    ...linkKey('langstraat', own, other),
    groupId: own,
    neighbourId: other,
    ...changes,
  };
  await registry.table.transact([{ Put: { TableName: 'simulated', Item: item } }]);
}

describe('Stored links', () => {
  it('that match an all-pairs check give no errors', async () => {
    expect(await check()).toEqual({ groups: 3, pairs: 1, faults: [], repaired: 0 });
  });

  it('are missing when neighbours are not linked', async () => {
    await remove(one, two);
    await remove(two, one);

    expect((await check()).faults).toEqual([
      { kind: 'missing', why: 'not-linked', groupId: one, neighbourId: two },
    ]);
  });

  it('are missing when only one side is stored', async () => {
    await remove(two, one);

    expect((await check()).faults).toEqual([
      { kind: 'missing', why: 'half', groupId: one, neighbourId: two },
    ]);
  });

  it('are wrong between groups that are too far apart', async () => {
    await store(two, three);
    await store(three, two);

    expect((await check()).faults).toEqual([
      { kind: 'wrong', why: 'not-neighbours', groupId: two, neighbourId: three },
    ]);
  });

  it('are wrong with a closed group', async () => {
    const group = await registry.groups.find(two);
    if (group) await registry.story.close(group);

    expect((await check()).faults).toEqual([
      { kind: 'wrong', why: 'not-active', groupId: one, neighbourId: two },
    ]);
  });

  it.each([
    ['the distance', { distance: 99 }],
    ['the versions of the areas', { areaVersions: { own: 7, neighbour: 7 } }],
    ['the border between municipalities', { crossesBorder: true }],
  ])('are wrong when they misstate %s', async (_what, changes) => {
    await store(one, two, changes);

    expect((await check()).faults).toEqual([
      { kind: 'wrong', why: 'untrue', groupId: one, neighbourId: two },
    ]);
  });

  it('can be missing for a group whose current area is not in the index', async () => {
    const group = await registry.groups.find(three);
    await registry.table.transact([
      {
        Put: {
          TableName: 'simulated',
          Item: { ...groupKey('langstraat', three), ...group, areaVersion: 99 },
        },
      },
    ]);

    expect((await check()).faults).toEqual([
      { kind: 'missing', why: 'not-indexed', groupId: three },
    ]);
  });

  it('are checked even for a group missing from the index, because the overview shows it', async () => {
    for (const cell of registry.cells)
      await registry.table.transact([
        { Delete: { TableName: 'simulated', Key: cellKey(cell, three) } },
      ]);

    expect((await check()).faults).toEqual([
      { kind: 'missing', why: 'not-indexed', groupId: three },
    ]);
  });

  it('that are still being written give no errors: only an error that is found twice counts', async () => {
    const group = await registry.groups.find(three);
    if (group) await registry.story.changeArea(group, squareAt(400));

    const { faults, pairs } = await check({ settle: () => keepLinked(registry, three) });

    expect({ faults, pairs }).toEqual({ faults: [], pairs: 2 });
  });
});

describe('A repair', () => {
  it.each([
    ['a missing link', async () => [await remove(one, two), await remove(two, one)]],
    ['a link without its second side', () => remove(two, one)],
    ['a link without its first side', () => remove(one, two)],
    [
      'a link that should not exist',
      async () => [await store(two, three), await store(three, two)],
    ],
    ['half a link that should not exist', () => store(three, two)],
    [
      'an incorrect link',
      async () => [
        await store(one, two, { distance: 99 }),
        await store(two, one, { distance: 99 }),
      ],
    ],
  ])('fixes %s', async (_what, damage) => {
    await damage();

    const { faults, repaired } = await check({ repair: true });

    expect(faults).not.toEqual([]);
    expect(repaired).toBeGreaterThan(0);
    expect(await check()).toMatchObject({ pairs: 1, faults: [] });
  });

  it('is made only on request', async () => {
    await remove(two, one);
    const before = registry.all();

    await check();

    expect(registry.all()).toEqual(before);
  });
});
