import { describe, expect, it } from 'vitest';
import { catalogue, type DomainEvent } from '../../events/catalogue.ts';
import { sampleItems } from '../../docs/generate/sample-items.ts';
import type { FunctionName } from '../../infra/functions/index.ts';
import { routesByModule } from '../../shared/routes/index.ts';
import type { Route } from '../../shared/routes/route.ts';
import { joinItem } from '../../shared/store/joining/join-items.ts';
import { partitions, pendingIndex, tableKeys } from '../../shared/store/keys.ts';
import { outboxWrite } from '../../shared/store/platform/outbox.ts';
import { starterItem } from '../../shared/store/starting/starter-items.ts';
import type { Item } from '../../shared/store/table.ts';
import { eventId, now } from '../support/builders.ts';
import { joinThatIs, sampleStarter } from '../support/samples/sample-join.ts';
import { mayReach, statementsOf } from './role.ts';
import { synthesised } from './synthesised.ts';
import { tableArn } from './table-arns.ts';

const { registry } = synthesised();
const stamp = { newId: () => eventId(1), clock: () => now };
const samples = await sampleItems();
const groupItems = samples.filter((item) =>
  String(item[tableKeys.partition]).startsWith(partitions.group),
);

function mayPut(name: FunctionName, item: Item): boolean {
  const request = {
    partitionKey: String(item[tableKeys.partition]),
    attributes: Object.keys(item),
  };
  return mayReach(statementsOf(registry, name), 'dynamodb:PutItem', request, tableArn);
}

/** The kind of item, such as `REGISTRATION# COORDINATOR`. */
const kindOf = (item: Item): string =>
  `${String(item[tableKeys.partition]).split('#')[0]}# ${String(item[tableKeys.sort]).split('#')[0]}`;
const kindsPutBy = (name: FunctionName): string[] =>
  [...new Set(samples.filter((item) => mayPut(name, item)).map(kindOf))].toSorted();

/**
 * The functions that store something and serve a route that requires neither a token nor a session. `finish-sign-in` is
 * left out, because an identity provider has vouched for everything that it stores.
 */
const storing = Object.values(routesByModule)
  .flatMap((functions) => Object.entries<readonly Route[]>(functions))
  .filter(([, routes]) =>
    routes.some(
      ({ id, caller, needs }) =>
        caller.by === 'anybody' &&
        id !== 'finishSignIn' &&
        Object.values(needs.table ?? {})
          .flat()
          .includes('PutItem'),
    ),
  )
  .map(([name]) => name as FunctionName)
  .toSorted();

describe('A function that anybody can call', () => {
  it('stores nothing, except when it registers or takes a request', () => {
    expect(storing).toEqual([
      'register-group',
      'request-join',
      'request-new-link',
      'request-starter-kit',
      'start-sign-in',
    ]);
  });

  it.each([
    [
      'register-group',
      [
        'CONTACT# COORDINATOR',
        'REGISTRATION# COORDINATOR',
        'REGISTRATION# EVENT',
        'REGISTRATION# STATE',
      ],
    ],
    ['request-join', ['JOIN# EVENT']],
    ['request-new-link', ['LINKREQUEST# EVENT', 'LINKREQUEST# STATE']],
    ['request-starter-kit', ['STARTER# EVENT']],
  ] as const)(
    '%s may put only what it is for, its idempotency key and its first letter, if there is one',
    (name, kinds) => {
      // The sample join request and the sample starter are confirmed, and these functions may put only unconfirmed
      // ones. A letter with a new link is not a first letter, because send-mail sends it only to addresses that we
      // know.
      const letter = name === 'request-new-link' ? [] : ['FIRSTLETTER# HELD', 'FIRSTLETTER# STATE'];
      const others = [...letter, 'REQUEST# STATE'];
      expect(kindsPutBy(name)).toEqual([...kinds, ...others].toSorted());
    },
  );

  it('request-join may put a join request that is not confirmed', () => {
    expect(mayPut('request-join', joinItem('langstraat', joinThatIs('submitted')))).toBe(true);
  });

  it('request-starter-kit may put a starter whom nobody has followed up', () => {
    expect(mayPut('request-starter-kit', starterItem('langstraat', sampleStarter()))).toBe(true);
  });

  it.each([
    ...[
      'reference',
      'onBehalf',
      'confirmedAt',
      'decision',
      'answer',
      'activeSince',
      'closedAt',
      'forgottenAt',
    ].map((attribute) => ['register-group', attribute, 'REGISTRATION# STATE'] as const),
    ...['confirmedAt', 'answer', 'remindedAt'].map(
      (attribute) => ['request-join', attribute, 'JOIN# EVENT'] as const,
    ),
    ...['confirmedAt', 'followedUp'].map(
      (attribute) => ['request-starter-kit', attribute, 'STARTER# EVENT'] as const,
    ),
  ] as const)('%s may not give an item the attribute %s', (name, attribute, kind) => {
    const item = samples.find((each) => kindOf(each) === kind);

    expect(mayPut(name, { ...item })).toBe(true);
    expect(mayPut(name, { ...item, [attribute]: 'any' })).toBe(false);
  });

  it('can report only the event that its own request leads to', () => {
    const reportable = storing.map((name) =>
      catalogue
        .filter((definition) => {
          const { name: eventName, example } = definition;
          const event = { name: eventName, data: example } as DomainEvent;
          const { Put } = outboxWrite({ name: 'table', regionId: 'langstraat' }, event, stamp);
          return mayPut(name, { ...Put?.Item });
        })
        .map((definition) => definition.name),
    );

    expect(reportable).toEqual([
      ['GroupRegistered'],
      ['JoinRequested'],
      ['NewLinkRequested'],
      ['StarterKitRequested'],
      [],
    ]);
  });

  it.each(storing)('%s may read no registration, join request, starter or link request', (name) => {
    const readable = (
      ['registration', 'join', 'starter', 'starterHistory', 'linkRequest', 'desk'] as const
    ).filter((partition) =>
      ['GetItem', 'BatchGetItem', 'Query'].some((action) =>
        mayReach(
          statementsOf(registry, name),
          `dynamodb:${action}`,
          { partitionKey: `${partitions[partition]}langstraat#01KAM` },
          tableArn,
        ),
      ),
    );

    expect(readable).toEqual([]);
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

const mayBeMarked = (attributes: readonly string[], partition: 'group' | 'registration' | 'desk') =>
  mayReach(
    statementsOf(registry, 'record-mail-feedback'),
    'dynamodb:UpdateItem',
    {
      partitionKey: `${partitions[partition]}langstraat#01KAM`,
      attributes: [tableKeys.partition, tableKeys.sort, ...attributes],
    },
    tableArn,
  );

describe('record-mail-feedback', () => {
  it('may mark a coordinator or a desk mailbox to which mail fails', () => {
    expect(mayBeMarked(['mailState', 'mailFailsSince'], 'group')).toBe(true);
    expect(mayBeMarked(['mailState', 'mailFailsSince'], 'registration')).toBe(true);
    expect(mayBeMarked(['failingSince', pendingIndex.partition, pendingIndex.sort], 'desk')).toBe(
      true,
    );
  });

  it('may not change an address, a role or a municipality', () => {
    for (const attribute of ['email', 'role', 'municipalities', 'phone', 'title'])
      for (const partition of ['group', 'registration', 'desk'] as const)
        expect(mayBeMarked([attribute], partition)).toBe(false);
  });
});
