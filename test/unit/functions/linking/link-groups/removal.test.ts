import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../../../functions/linking/link-groups/link-groups.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import {
  registryInMemory,
  squareAt,
  type RegistryInMemory,
} from '../../../../support/registry-in-memory.ts';

const link = (registry: RegistryInMemory, { id }: Group) =>
  linkGroups(registry, { data: { groupId: id, municipality: 'GM0766', version: 1 } });

describe('A link that is about to be removed', () => {
  it('stays when the neighbour moved back and was remeasured after the read', async () => {
    const registry = registryInMemory();
    const [one, two] = await registry.activate(0, 200);
    if (!one || !two) throw new Error('two groups are active');
    const away = await registry.story.changeArea(one, squareAt(3000));
    let times = 0;
    const neighbours: RegistryInMemory['neighbours'] = {
      async near(...args) {
        const found = await registry.neighbours.near(...args);
        times += 1;
        if (times === 1) {
          await registry.story.changeArea(away, squareAt(50));
          await link(registry, one);
        }
        return found;
      },
    };

    await link({ ...registry, neighbours }, two);

    expect(times).toBe(2);
    expect(await registry.pairs()).toEqual(['1-2', '2-1']);
    expect(registry.events.map(({ name }) => name)).not.toContain('GroupsUnlinked');
  });
});
