import { beforeEach, describe, expect, it } from 'vitest';
import { checkLinks } from '../../../../../functions/linking/check-links/check-links.ts';
import { truePairs } from '../../../../../functions/linking/check-links/true-pairs.ts';
import { keepLinked } from '../../../../../shared/linking/keep-linked.ts';
import { cellKey, groupKey, linkKey } from '../../../../../shared/store/keys.ts';
import { groupId } from '../../../../support/builders.ts';
import { quietRegistry, squareAt, type QuietRegistry } from '../../../../support/quiet-registry.ts';

let registry: QuietRegistry;
const one = groupId(1);
const two = groupId(2);
const three = groupId(3);

beforeEach(async () => {
  registry = quietRegistry();
  // Gaps of 100 and 900 metres.
  await registry.activate(0, 200, 1200);
});

function check({
  repair = false,
  settle = async () => {},
}: { repair?: boolean; settle?: () => Promise<void> } = {}) {
  return checkLinks({ ...registry, truePairs, settle }, { repair });
}
const remove = (own: string, other: string) =>
  registry.table.transact([{ Delete: { TableName: 'simulated', Key: linkKey(own, other) } }]);
async function store(own: string, other: string, changes: object = {}): Promise<void> {
  const [like] = await registry.links.of(one);
  const item = { ...like, ...linkKey(own, other), groupId: own, neighbourId: other, ...changes };
  await registry.table.transact([{ Put: { TableName: 'simulated', Item: item } }]);
}

describe('Stored links', () => {
  it('that are those of all pairs are no fault', async () => {
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

  it('are wrong with a group that closed', async () => {
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
  ])('are wrong when they say something untrue about %s', async (_what, changes) => {
    await store(one, two, changes);

    expect((await check()).faults).toEqual([
      { kind: 'wrong', why: 'untrue', groupId: one, neighbourId: two },
    ]);
  });

  it('will be missing for a group whose area is not in the index as it is now', async () => {
    const group = await registry.groups.find(three);
    await registry.table.transact([
      { Put: { TableName: 'simulated', Item: { ...groupKey(three), ...group, areaVersion: 99 } } },
    ]);

    expect((await check()).faults).toEqual([
      { kind: 'missing', why: 'not-indexed', groupId: three },
    ]);
  });

  it('are found also of a group that the index has lost, because the overview shows it', async () => {
    for (const cell of registry.cells)
      await registry.table.transact([
        { Delete: { TableName: 'simulated', Key: cellKey(cell, three) } },
      ]);

    expect((await check()).faults).toEqual([
      { kind: 'missing', why: 'not-indexed', groupId: three },
    ]);
  });

  it('that are on their way are no fault: only what is wrong twice is one', async () => {
    const group = await registry.groups.find(three);
    if (group) await registry.story.changeArea(group, squareAt(400));

    const { faults, pairs } = await check({ settle: () => keepLinked(registry, three) });

    expect({ faults, pairs }).toEqual({ faults: [], pairs: 2 });
  });
});

describe('A repair', () => {
  it.each([
    ['a missing link', async () => [await remove(one, two), await remove(two, one)]],
    ['a link without the side of the second', () => remove(two, one)],
    ['a link without the side of the first', () => remove(one, two)],
    ['a link that must not be', async () => [await store(two, three), await store(three, two)]],
    ['half a link that must not be', () => store(three, two)],
    [
      'an untrue link',
      async () => [
        await store(one, two, { distance: 99 }),
        await store(two, one, { distance: 99 }),
      ],
    ],
  ])('makes %s right', async (_what, damage) => {
    await damage();

    const { faults, repaired } = await check({ repair: true });

    expect(faults).not.toEqual([]);
    expect(repaired).toBeGreaterThan(0);
    expect(await check()).toMatchObject({ pairs: 1, faults: [] });
  });

  it('is not made when nobody asks for it', async () => {
    await remove(two, one);
    const before = registry.all();

    await check();

    expect(registry.all()).toEqual(before);
  });
});
