import { beforeEach, describe, expect, it } from 'vitest';
import { reject } from '../../../../shared/domain/groups/decision.ts';
import type { Group } from '../../../../shared/domain/groups/group.ts';
import { forgetNow } from '../../../../shared/domain/groups/retention.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { putState } from '../../../../shared/store/groups/groups-in-partition.ts';
import { putReference } from '../../../../shared/store/groups/reference-items.ts';
import { dynamoNeighbourGroups } from '../../../../shared/store/linking/dynamo-neighbour-groups.ts';
import { eventId, groupId, groupThatIs, now } from '../../../support/builders.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const duplicateOf = { regionId: 'langstraat', groupId: groupId(2), reference: 'LS-2ABCD' };
let memory: TableInMemory;
beforeEach(() => {
  memory = new TableInMemory();
});

const groups = () => dynamoGroups(memory.table, { newId: () => eventId(1), clock: () => now });
const store = (group: Group) =>
  memory.table.transact([
    putState(memory.table, 'group', group),
    ...(group.reference === undefined ? [] : [putReference(memory.table, group.reference, group)]),
  ]);

describe('A rejection as a duplicate', () => {
  it('is stored with the reference of the group, which stays when the texts are removed', async () => {
    const pending = groupThatIs('pending');
    await store(pending);
    const by = { officerId: 'wijkagent-dongen', version: pending.version, now };

    await groups().save(pending, reject(pending, by, 'Deze groep bestaat al.', duplicateOf));

    const stored = await groups().find(pending.id);
    expect(stored?.decision).toMatchObject({ text: 'Deze groep bestaat al.', duplicateOf });
    expect(stored && forgetNow(stored, now).group.decision?.duplicateOf).toEqual(duplicateOf);
  });

  it('does not make an older decision, without a reference, unreadable', async () => {
    const decision = {
      kind: 'rejected',
      officerId: 'wijkagent-dongen',
      at: now.toISOString(),
    } as const;
    await store({ ...groupThatIs('rejected'), decision });

    expect((await groups().find(groupId(1)))?.decision).toEqual(decision);
  });
});

describe('A group of any region', () => {
  it.each([
    ['found by its reference if it is active', groupThatIs('active'), 'LS-7KQ4M', groupId(1)],
    ['not found by a reference that nobody has', groupThatIs('active'), 'LS-9ZZZZ', undefined],
    ['not found while it waits for a decision', groupThatIs('pending'), 'LS-7KQ4M', undefined],
  ])('is %s', async (_how, group, reference, found) => {
    await store(group);

    const neighbours = dynamoNeighbourGroups(memory.table);

    expect((await neighbours.findByReference('langstraat', reference))?.id).toBe(found);
    expect(await neighbours.findByReference('bel', reference)).toBeUndefined();
  });
});
