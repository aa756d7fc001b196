import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../../../functions/linking/link-groups/link-groups.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { quietRegistry, squareAt, type QuietRegistry } from '../../../../support/quiet-registry.ts';

const handled = (registry: QuietRegistry, { id }: Group) =>
  linkGroups(registry, { data: { groupId: id, municipality: 'GM0766', version: 1 } });

describe('A link that is about to be removed', () => {
  it('stays when its neighbour came back and was measured anew since it was read', async () => {
    const registry = quietRegistry();
    const [one, two] = await registry.activate(0, 200);
    if (!one || !two) throw new Error('two groups are active');
    const away = await registry.story.changeArea(one, squareAt(3000));
    let times = 0;
    const neighbours: QuietRegistry['neighbours'] = {
      async near(...args) {
        const found = await registry.neighbours.near(...args);
        times += 1;
        if (times === 1) {
          await registry.story.changeArea(away, squareAt(50));
          await handled(registry, one);
        }
        return found;
      },
    };

    await handled({ ...registry, neighbours }, two);

    expect(times).toBe(2);
    expect(await registry.pairs()).toEqual(['1-2', '2-1']);
    expect(registry.events.map(({ name }) => name)).not.toContain('GroupsUnlinked');
  });
});
