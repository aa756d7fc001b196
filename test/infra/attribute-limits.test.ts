import { describe, expect, it } from 'vitest';
import { sampleItems } from '../../docs/generate/sample-items.ts';
import type { FunctionName } from '../../infra/functions/index.ts';
import { register } from '../../shared/domain/groups/registration.ts';
import { coordinatorItem, groupItem } from '../../shared/store/groups/group-items.ts';
import { partitions, pendingIndex, tableKeys } from '../../shared/store/keys.ts';
import type { Item } from '../../shared/store/table.ts';
import { now, registration } from '../support/builders.ts';
import { mayReach, statementsOf } from './role.ts';
import { synthesised } from './synthesised.ts';
import { tableArn } from './table-arns.ts';

const { registry } = synthesised();
const groupItems = (await sampleItems()).filter((item) =>
  String(item[tableKeys.partition]).startsWith(partitions.group),
);
const registered = register(registration(), {
  now,
  groupId: '01KAM0000000000000000000G9',
  coordinatorId: '01KAM0000000000000000000C9',
  termsVersion: '2026-11',
});
const submitted = groupItem('langstraat', registered.group);

function mayPut(name: FunctionName, item: Item): boolean {
  const request = {
    partitionKey: String(item[tableKeys.partition]),
    attributes: Object.keys(item),
  };
  return mayReach(statementsOf(registry, name), 'dynamodb:PutItem', request, tableArn);
}

const kindOf = (item: Item): string => String(item[tableKeys.sort]).split('#')[0] ?? '';

describe('register-group', () => {
  it('may put a group that is submitted, with its coordinator', () => {
    expect(mayPut('register-group', submitted)).toBe(true);
    expect(mayPut('register-group', coordinatorItem('langstraat', registered.coordinator))).toBe(
      true,
    );
  });

  it('may put nothing else into the partition of a group, except an event', () => {
    const [allowed, denied] = [true, false].map((isAllowed) => {
      const items = groupItems.filter((item) => mayPut('register-group', item) === isAllowed);
      return [...new Set(items.map(kindOf))].toSorted();
    });

    expect(allowed).toEqual(['COORDINATOR', 'EVENT']);
    // The `STATE` item in `groupItems` is that of an approved group.
    expect(denied).toEqual(['JOINING', 'JOINREQUEST', 'LINK', 'STATE']);
  });

  it.each(
    'reference confirmedAt decision answer activeSince movedAt closedAt forgottenAt neighbourId'.split(
      ' ',
    ),
  )('may not give an item the attribute %s', (attribute) => {
    expect(mayPut('register-group', { ...submitted, [attribute]: 'any' })).toBe(false);
  });
});

describe.each(['relay-events', 'sweep-outbox'] as const)('%s', (name) => {
  const marking = [
    tableKeys.partition,
    tableKeys.sort,
    pendingIndex.partition,
    pendingIndex.sort,
  ] as const;
  const may = (request: { attributes: readonly string[]; returnValues?: string }): boolean =>
    mayReach(
      statementsOf(registry, name),
      'dynamodb:UpdateItem',
      { partitionKey: `${partitions.group}01KAM`, ...request },
      tableArn,
    );

  it('may take an event out of the pending index', () => {
    expect(may({ attributes: marking })).toBe(true);
    expect(may({ attributes: marking, returnValues: 'NONE' })).toBe(true);
  });

  it('may change no other attribute of any item, such as an email address', () => {
    const others = new Set(groupItems.flatMap((item) => Object.keys(item)));
    for (const attribute of marking) others.delete(attribute);

    expect(others).toContain('email');
    expect([...others].filter((each) => may({ attributes: [...marking, each] }))).toEqual([]);
  });

  it('may not ask for the item that it changes', () => {
    expect(may({ attributes: marking, returnValues: 'ALL_OLD' })).toBe(false);
    expect(may({ attributes: marking, returnValues: 'ALL_NEW' })).toBe(false);
  });
});
