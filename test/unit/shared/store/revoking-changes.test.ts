import { beforeEach, describe, expect, it } from 'vitest';
import { tokenIssuer, usableToken } from '../../../../shared/auth/mailed-tokens.ts';
import { close } from '../../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../../shared/domain/groups/group.ts';
import { takeDueStep } from '../../../../shared/domain/groups/retention.ts';
import type { TokenClaims } from '../../../../shared/domain/platform/token.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../../shared/store/groups/dynamo-registrations.ts';
import { coordinatorItem, groupItem } from '../../../../shared/store/groups/group-items.ts';
import { dynamoJoins } from '../../../../shared/store/joining/dynamo-joins.ts';
import { dynamoTokens } from '../../../../shared/store/platform/dynamo-tokens.ts';
import { dynamoStarters } from '../../../../shared/store/starting/dynamo-starters.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupThatIs,
  later,
  now,
} from '../../../support/builders.ts';
import { outcomeOf } from '../../../support/outcome-of.ts';
import { joinRequestId, joinThatIs, sampleStarter } from '../../../support/samples/sample-join.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const stamp = { newId: () => `id-${(ids += 1)}`, clock: () => now };
let ids = 0;
let memory: TableInMemory;
let tokens: ReturnType<typeof dynamoTokens>;

beforeEach(() => {
  memory = new TableInMemory();
  tokens = dynamoTokens(memory.table);
});

const issue = (claims: Pick<TokenClaims, 'purpose' | 'subjectId' | 'recipientId'>) =>
  tokenIssuer(tokens).issue({ ...claims, version: 1 }, later({ days: 300 }));
const outcomeFor = (token: string) => outcomeOf(usableToken(token, { tokens, clock: () => now }));
const outcomesFor = (issued: readonly string[]) => Promise.all(issued.map(outcomeFor));

async function stored(group: Group, partition: 'group' | 'registration' = 'group') {
  const coordinator = coordinatorOf(group);
  const { table } = memory;
  const items = [
    groupItem(table.regionId, group, partition),
    coordinatorItem(table.regionId, coordinator, partition),
  ];
  await table.transact(items.map((Item) => ({ Put: { TableName: table.name, Item } })));
  const groups = partition === 'group' ? dynamoGroups : dynamoRegistrations;
  return { groups: groups(table, stamp), coordinator };
}

describe('Tokens end in the same transaction', () => {
  it('when a group closes: those about it, not those about its join requests', async () => {
    const group = groupThatIs('active');
    const { coordinator } = await stored(group);
    const groups = dynamoGroups(memory.table, stamp);
    const recipientId = coordinator.id;
    const issued = [
      await issue({ purpose: 'manage', subjectId: group.id, recipientId }),
      await issue({ purpose: 'answer', subjectId: group.id, recipientId: coordinatorId(9) }),
      await issue({ purpose: 'answer-join', subjectId: joinRequestId(1), recipientId }),
    ];

    await groups.save(group, close(group, now));

    expect(await outcomesFor(issued)).toEqual(['revoked', 'revoked', 'accepted']);
  });

  it('when a group changes in another way: none', async () => {
    const group = groupThatIs('active');
    const { coordinator } = await stored(group);
    const groups = dynamoGroups(memory.table, stamp);
    const token = await issue({
      purpose: 'manage',
      subjectId: group.id,
      recipientId: coordinator.id,
    });

    await groups.save(group, {
      group: { ...group, version: group.version + 1 },
      event: { name: 'GroupAreaChanged', data: { groupId: group.id } },
    } as never);

    expect(await outcomeFor(token)).toBe('accepted');
  });

  it.each([
    ['submitted', 'registration'],
    ['rejected', 'group'],
  ] as const)(
    'when a group that was %s is forgotten: those about it, and all those of its coordinators',
    async (status, partition) => {
      const group = groupThatIs(status);
      const { groups, coordinator } = await stored(group, partition);
      const issued = [
        await issue({ purpose: 'confirm', subjectId: group.id, recipientId: coordinator.id }),
        await issue({ purpose: 'answer', subjectId: group.id, recipientId: coordinatorId(9) }),
        await issue({
          purpose: 'answer-join',
          subjectId: joinRequestId(1),
          recipientId: coordinator.id,
        }),
      ];

      await groups.saveAndForget(group, takeDueStep(group, later({ days: 60 })));

      expect(await outcomesFor(issued)).toEqual(['revoked', 'revoked', 'revoked']);
    },
  );

  it('when a join request is removed: those of the asker and of the coordinators', async () => {
    const request = joinThatIs('open');
    const joins = dynamoJoins(memory.table, stamp);
    const event = { name: 'JoinRemoved', data: { groupId: request.groupId } } as never;
    await joins.request({ request, event }, { key: 'key', body: 'body' }, { counted: [] });
    const issued = [
      await issue({ purpose: 'ask-join', subjectId: request.id, recipientId: request.id }),
      await issue({ purpose: 'answer-join', subjectId: request.id, recipientId: 'coordinator' }),
    ];

    await joins.remove(request, event);

    expect(await outcomesFor(issued)).toEqual(['revoked', 'revoked']);
  });

  it('when a starter is removed', async () => {
    const starter = sampleStarter();
    const starters = dynamoStarters(memory.table, stamp);
    const event = { name: 'StarterRemoved', data: { starterId: starter.id } } as never;
    await starters.request({ starter, event }, { key: 'key', body: 'body' }, { counted: [] });
    const token = await issue({
      purpose: 'ask-kit',
      subjectId: starter.id,
      recipientId: 'oov-dongen',
    });

    await starters.remove(starter, event);

    expect(await outcomeFor(token)).toBe('revoked');
  });
});
