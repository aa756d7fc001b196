import { describe, expect, it } from 'vitest';
import { compareRegion } from '../../../../../functions/linking/relink-region/compare-region.ts';
import { relinkProgress } from '../../../../../functions/linking/relink-region/relink-progress.ts';
import { relinkRegion } from '../../../../../functions/linking/relink-region/relink-region.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { keepLinked } from '../../../../../shared/linking/keep-linked.ts';
import { groupId } from '../../../../support/builders.ts';
import { numberOf, quietRegistry, type QuietRegistry } from '../../../../support/quiet-registry.ts';

const never = () => false;
const always = () => true;
/** Gaps of 100, 250 and 300 metres between squares of 100. */
const row = [0, 200, 550, 950];
const told = ({ events }: QuietRegistry) =>
  events.filter(({ name }) => name === 'GroupRelinked').map(({ data }) => numberOf(data.groupId));

/** Four groups in a row, linked within 250 metres; the region's distance is another one since. */
async function changedTo(linkDistance: number): Promise<QuietRegistry> {
  const registry = quietRegistry(250);
  await registry.activate(...row);
  registry.region.linkDistance = linkDistance;
  return registry;
}

describe('Relinking a region', () => {
  it('adds the links that a larger distance asks for, and tells the groups that have them', async () => {
    const registry = await changedTo(300);
    const before = await registry.pairs();

    const job = await relinkRegion(registry, never);

    expect(before).toEqual(['1-2', '2-1', '2-3', '3-2']);
    expect(await registry.pairs()).toEqual(['1-2', '2-1', '2-3', '3-2', '3-4', '4-3']);
    expect(told(registry)).toEqual([3, 4]);
    expect(await relinkProgress(registry, job)).toMatchObject({
      phase: 'finished',
      groups: 4,
      changes: { linked: 1, unlinked: 0, told: 2 },
    });
  });

  it('ends the links that a smaller distance no longer has', async () => {
    const registry = await changedTo(100);

    await relinkRegion(registry, never);

    expect(await registry.pairs()).toEqual(['1-2', '2-1']);
    expect(told(registry)).toEqual([2, 3]);
  });

  it('gives its id to the events of each link, so that nobody is written to about it', async () => {
    const registry = await changedTo(300);
    const known = registry.events.length;

    const { id } = await relinkRegion(registry, never);

    const links = registry.events.slice(known).filter(({ name }) => name === 'GroupsLinked');
    expect(links.map(({ data }) => data)).toEqual([expect.objectContaining({ relinkJobId: id })]);
  });

  it('that stops after every step goes on where it was, and comes to the same', async () => {
    const registry = await changedTo(300);
    const phases: string[] = [];

    for (let phase = ''; phase !== 'finished'; phases.push(phase))
      ({ phase } = await relinkRegion(registry, always));

    expect(phases.length).toBeGreaterThan(2);
    expect(await registry.pairs()).toEqual(['1-2', '2-1', '2-3', '3-2', '3-4', '4-3']);
    expect(told(registry)).toEqual([3, 4]);
  });

  it('walks through every cell of the region, also when it stops after every step', async () => {
    const registry = await changedTo(300);
    const walked: string[] = [];
    const readCell: QuietRegistry['readCell'] = (cell) => {
      walked.push(cell);
      return registry.readCell(cell);
    };

    for (let phase = ''; phase !== 'finished';)
      ({ phase } = await relinkRegion({ ...registry, readCell }, always));

    expect(walked).toEqual(registry.cells);
  });

  it('a second time changes nothing and tells nobody', async () => {
    const registry = await changedTo(300);
    await relinkRegion(registry, never);
    const known = registry.events.length;

    await relinkRegion(registry, never);

    expect(registry.events).toHaveLength(known);
  });

  it('starts its walk anew when the distance changes once more on the way', async () => {
    const registry = await changedTo(300);
    const begun = await relinkRegion(registry, always);
    registry.region.linkDistance = 100;

    const job = await relinkRegion(registry, never);

    expect(begun.next).toBeGreaterThan(0);
    expect(job).toMatchObject({ id: begun.id, linkDistance: 100, groups: 4 });
    expect(await registry.pairs()).toEqual(['1-2', '2-1']);
  });

  it('changes nothing for a run that lags behind one that tells already: nobody would be told', async () => {
    const registry = await changedTo(300);
    const { id } = await relinkRegion(registry, never);
    registry.region.linkDistance = 100;

    await expect(keepLinked(registry, groupId(3), id)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await registry.pairs()).toContain('3-4');
  });
});

describe('A comparison before relinking', () => {
  it('names each pair once with what would happen to it, and writes nothing', async () => {
    const registry = await changedTo(300);
    const before = registry.all();

    const { groups, changes, next } = await compareRegion(registry, 0, never);

    expect({ groups, next }).toEqual({ groups: 4, next: registry.cells.length });
    expect(changes).toEqual([
      { kind: 'link', a: groupId(3), b: groupId(4), distance: expect.closeTo(300, 0) },
    ]);
    expect(registry.all()).toEqual(before);
  });

  it('in parts finds the same as in one go', async () => {
    const registry = await changedTo(100);
    const { changes } = await compareRegion(registry, 0, never);
    const found = new Map<string, unknown>();

    for (let next = 0; next < registry.cells.length;) {
      const part = await compareRegion(registry, next, always);
      expect(part.next).toBe(next + 1);
      next = part.next;
      for (const change of part.changes) found.set(change.a + change.b, change);
    }

    expect([...found.values()]).toEqual(changes);
    expect(changes.map(({ kind }) => kind)).toEqual(['unlink']);
  });
});
