import { describe, expect, it } from 'vitest';
import { compareRegion } from '../../../../../functions/linking/relink-region/compare-region.ts';
import { relinkProgress } from '../../../../../functions/linking/relink-region/relink-progress.ts';
import { relinkRegion } from '../../../../../functions/linking/relink-region/relink-region.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { keepLinked } from '../../../../../shared/linking/keep-linked.ts';
import { groupId } from '../../../../support/builders.ts';
import {
  numberOf,
  registryInMemory,
  type RegistryInMemory,
} from '../../../../support/registry-in-memory.ts';

const keepGoing = () => false;
const stopAfterStep = () => true;
/** The positions of 100-metre squares, with gaps of 100, 250 and 300 metres between them. */
const row = [0, 200, 550, 950];
const notifiedGroups = ({ events }: RegistryInMemory) =>
  events.filter(({ name }) => name === 'GroupRelinked').map(({ data }) => numberOf(data.groupId));

/**
 * Activates a row of four groups at a link distance of 250 metres, and then changes the region's link distance.
 */
async function withNewDistance(linkDistance: number): Promise<RegistryInMemory> {
  const registry = registryInMemory(250);
  await registry.activate(...row);
  registry.region.linkDistance = linkDistance;
  return registry;
}

describe('Relinking a region', () => {
  it('adds the links that a larger distance requires, and notifies their groups', async () => {
    const registry = await withNewDistance(300);
    const before = await registry.pairs();

    const job = await relinkRegion(registry, keepGoing);

    expect(before).toEqual(['1-2', '2-1', '2-3', '3-2']);
    expect(await registry.pairs()).toEqual(['1-2', '2-1', '2-3', '3-2', '3-4', '4-3']);
    expect(notifiedGroups(registry)).toEqual([3, 4]);
    expect(await relinkProgress(registry, job)).toMatchObject({
      phase: 'finished',
      groups: 4,
      changes: { linked: 1, unlinked: 0, told: 2 },
    });
  });

  it('removes the links beyond a smaller distance', async () => {
    const registry = await withNewDistance(100);

    await relinkRegion(registry, keepGoing);

    expect(await registry.pairs()).toEqual(['1-2', '2-1']);
    expect(notifiedGroups(registry)).toEqual([2, 3]);
  });

  it('puts its id in the event of each link, so that no introduction is mailed', async () => {
    const registry = await withNewDistance(300);
    const known = registry.events.length;

    const { id } = await relinkRegion(registry, keepGoing);

    const links = registry.events.slice(known).filter(({ name }) => name === 'GroupsLinked');
    expect(links.map(({ data }) => data)).toEqual([expect.objectContaining({ relinkJobId: id })]);
  });

  it('resumes where it stopped, with the same result', async () => {
    const registry = await withNewDistance(300);
    const phases: string[] = [];

    for (let phase = ''; phase !== 'finished'; phases.push(phase))
      ({ phase } = await relinkRegion(registry, stopAfterStep));

    expect(phases.length).toBeGreaterThan(2);
    expect(await registry.pairs()).toEqual(['1-2', '2-1', '2-3', '3-2', '3-4', '4-3']);
    expect(notifiedGroups(registry)).toEqual([3, 4]);
  });

  it('visits every cell of the region, even when it stops after every step', async () => {
    const registry = await withNewDistance(300);
    const visited: string[] = [];
    const readCell: RegistryInMemory['readCell'] = (cell) => {
      visited.push(cell);
      return registry.readCell(cell);
    };

    for (let phase = ''; phase !== 'finished';)
      ({ phase } = await relinkRegion({ ...registry, readCell }, stopAfterStep));

    expect(visited).toEqual(registry.cells);
  });

  it('changes nothing and notifies nobody the second time', async () => {
    const registry = await withNewDistance(300);
    await relinkRegion(registry, keepGoing);
    const known = registry.events.length;

    await relinkRegion(registry, keepGoing);

    expect(registry.events).toHaveLength(known);
  });

  it('starts again from the first cell when the distance changes midway', async () => {
    const registry = await withNewDistance(300);
    const begun = await relinkRegion(registry, stopAfterStep);
    registry.region.linkDistance = 100;

    const job = await relinkRegion(registry, keepGoing);

    expect(begun.next).toBeGreaterThan(0);
    expect(job).toMatchObject({ id: begun.id, linkDistance: 100, groups: 4 });
    expect(await registry.pairs()).toEqual(['1-2', '2-1']);
  });

  it('refuses changes from a stale run once notifying has started, because nobody would be notified of them', async () => {
    const registry = await withNewDistance(300);
    const { id } = await relinkRegion(registry, keepGoing);
    registry.region.linkDistance = 100;

    await expect(keepLinked(registry, groupId(3), id)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await registry.pairs()).toContain('3-4');
  });
});

describe('A comparison before relinking', () => {
  it('lists each pair once with its change, and writes nothing', async () => {
    const registry = await withNewDistance(300);
    const before = registry.all();

    const { groups, changes, next } = await compareRegion(registry, 0, keepGoing);

    expect({ groups, next }).toEqual({ groups: 4, next: registry.cells.length });
    expect(changes).toEqual([
      { kind: 'link', a: groupId(3), b: groupId(4), distance: expect.closeTo(300, 0) },
    ]);
    expect(registry.all()).toEqual(before);
  });

  it('finds the same changes in parts as in one go', async () => {
    const registry = await withNewDistance(100);
    const { changes } = await compareRegion(registry, 0, keepGoing);
    const found = new Map<string, unknown>();

    for (let next = 0; next < registry.cells.length;) {
      const part = await compareRegion(registry, next, stopAfterStep);
      expect(part.next).toBe(next + 1);
      next = part.next;
      for (const change of part.changes) found.set(change.a + change.b, change);
    }

    expect([...found.values()]).toEqual(changes);
    expect(changes.map(({ kind }) => kind)).toEqual(['unlink']);
  });
});
