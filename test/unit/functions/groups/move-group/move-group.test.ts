import { describe, expect, it } from 'vitest';
import { moveGroup } from '../../../../../functions/groups/move-group/move-group.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  activeGroup,
  areas,
  groupThatIs,
  later,
  loonOpZand,
  rectangle,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

const onTheBorder = activeGroup(1, rectangle(4.99, 51.648, 5, 51.655));
const movedAt = later({ days: 1 });

function given(group: Group) {
  return { groups: new FakeGroups().add(group), region: langstraat, clock: () => movedAt };
}

describe('A group that moves to another municipality', () => {
  it('belongs to it from then on, with a new area version and one event that names the previous municipality', async () => {
    const needs = given(onTheBorder);

    const moved = await moveGroup(needs, { reference: 'LS-00001', municipality: loonOpZand });

    expect(moved).toEqual({
      ...onTheBorder,
      municipality: loonOpZand,
      version: 4,
      areaVersion: 4,
      movedAt: movedAt.toISOString(),
    });
    expect(needs.groups.events).toEqual([
      {
        name: 'GroupMoved',
        data: { groupId: onTheBorder.id, municipality: loonOpZand, from: 'GM0766', version: 4 },
      },
    ]);
  });

  it('does not change when moved there again', async () => {
    const needs = given(onTheBorder);
    await moveGroup(needs, { reference: 'LS-00001', municipality: loonOpZand });

    const again = await moveGroup(needs, { reference: 'LS-00001', municipality: loonOpZand });

    expect(again.version).toBe(4);
    expect(needs.groups.events).toHaveLength(1);
  });

  it('must touch the bounds of that municipality', async () => {
    const needs = given(activeGroup(1, areas.rijen));

    await expect(
      moveGroup(needs, { reference: 'LS-00001', municipality: loonOpZand }),
    ).rejects.toBeInstanceOf(AreaRefused);

    expect(needs.groups.events).toEqual([]);
  });

  it('must be active', async () => {
    const needs = given(groupThatIs('closed', { reference: 'LS-00001', area: onTheBorder.area }));

    await expect(
      moveGroup(needs, { reference: 'LS-00001', municipality: loonOpZand }),
    ).rejects.toBeInstanceOf(TransitionRefused);
  });

  it('must exist', async () => {
    await expect(
      moveGroup(given(onTheBorder), { reference: 'LS-99999', municipality: loonOpZand }),
    ).rejects.toBeInstanceOf(GroupNotFound);
  });
});
