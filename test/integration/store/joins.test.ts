import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange, IdempotencyKeyReused } from '../../../shared/domain/errors.ts';
import { close } from '../../../shared/domain/groups/group-life.ts';
import {
  answerJoin,
  confirmJoin,
  endJoin,
  eventIds,
  expireJoin,
  lapseJoin,
  remindOfJoin,
  requestJoin,
  type JoinChange,
  type JoinRequest,
} from '../../../shared/domain/joining/join-request.ts';
import { initialJoining, setJoining } from '../../../shared/domain/joining/joining.ts';
import {
  caps,
  counting,
  type Counted,
  TooManyRequests,
} from '../../../shared/domain/platform/caps.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining, dynamoJoins } from '../../../shared/store/joining/dynamo-joins.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { endOfDay, coordinatorId, groupId, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { idempotencyKey, storyOf } from '../../support/group-story.ts';
import { asker, joinRequestId } from '../../support/samples/sample-join.ts';
import { uncounted } from '../../support/uncounted.ts';

let engine: TestEngine;
let table: RegionTable;
let stamp: ReturnType<typeof stampAt>;
let groups: GroupRepository;
let joins: JoinRepository;
let joining: JoiningRepository;
const group = { id: groupId(1), municipality: 'GM0766' };

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  stamp = stampAt();
  [groups, joins, joining] = [
    dynamoGroups(table, stamp),
    dynamoJoins(table, stamp),
    dynamoJoining(table, stamp),
  ];
  await storyOf({ groups, registrations: dynamoRegistrations(table, stamp) }).activate(1);
});

const theGroup = async () => {
  const found = await groups.find(group.id);
  if (!found) throw new Error('the group is gone');
  return found;
};
const asking = async (number: number): Promise<JoinChange> =>
  requestJoin(asker, await theGroup(), initialJoining(group), {
    now: stamp.clock(),
    id: joinRequestId(number),
  });
const ask = async (
  number: number,
  counted: readonly Counted[] = [],
  key = idempotencyKey(number + 100),
): Promise<JoinRequest> => {
  const { id } = await joins.request(await asking(number), key, { counted });
  const stored = await joins.find(id);
  if (!stored) throw new Error('the join request is gone');
  return stored;
};
/**
 * Retries until the join request is accepted or refused, because simultaneous requests conflict over the counters that
 * they share.
 */
const askUntilDecided = async (number: number, counted: readonly Counted[]): Promise<unknown> => {
  for (;;) {
    const outcome = await ask(number, counted).catch((error: unknown) => error);
    if (!(outcome instanceof ConcurrentChange)) return outcome;
  }
};
const opened = async (number: number): Promise<JoinRequest> => {
  const request = await ask(number);
  const change = confirmJoin(request, await theGroup(), await joining.of(group), now);
  await joins.confirm(request, change, await theGroup(), uncounted);
  return change.request;
};
const names = async () =>
  (await itemsOf(table))
    .filter(({ SK }) => String(SK).startsWith('EVENT#'))
    .toSorted((one, other) => (String(one['SK']) < String(other['SK']) ? -1 : 1))
    .map(({ name }) => name)
    .slice(3);
const answer = (kind: 'accepted' | 'full') => ({
  kind,
  coordinatorId: coordinatorId(1),
  at: now.toISOString(),
});

describe('A join request in the store', () => {
  it('is stored with its event, and read back unchanged', async () => {
    const request = await ask(1);

    expect(await joins.find(request.id)).toEqual(request);
    expect(await names()).toEqual(['JoinRequested']);
  });

  it('is stored once per idempotency key, even when sent five times at once; a different body is refused', async () => {
    const stored = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((number) => ask(number, [], idempotencyKey(100))),
    );
    const again = await ask(6, [], idempotencyKey(100));

    const ids = stored.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.id] : [],
    );
    expect(new Set([...ids, again.id]).size).toBe(1);
    expect(await names()).toEqual(['JoinRequested']);
    await expect(ask(7, [], { ...idempotencyKey(100), body: 'other' })).rejects.toBeInstanceOf(
      IdempotencyKeyReused,
    );
  });

  it('has a marker with its group from confirmation to its end, without any of the asker’s data', async () => {
    const request = await opened(1);
    const marker = (await itemsOf(table, 'GROUP#')).filter(({ SK }) =>
      String(SK).startsWith('JOINREQUEST#'),
    );

    const before = await Promise.all([joins.openOf(group.id), joins.waitingAt(group.id)]);
    await joins.save(request, endJoin(request));
    const after = await Promise.all([joins.openOf(group.id), joins.waitingAt(group.id)]);

    expect(before).toEqual([[request.id], { count: 1, oldest: request.confirmedAt }]);
    expect(after).toEqual([[], { count: 0 }]);
    expect(JSON.stringify(marker)).not.toMatch(/Aanvrager|Havenweg/);
  });

  it('cannot be confirmed for a group that has since closed', async () => {
    const request = await ask(1);
    const before = await theGroup();
    const change = confirmJoin(request, before, await joining.of(group), now);
    await groups.save(before, close(before, now));

    await expect(joins.confirm(request, change, before, uncounted)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect((await joins.find(request.id))?.status).toBe('submitted');
  });

  it('gets one of two simultaneous replies, with the group updated in the same transaction', async () => {
    const request = await opened(1);
    const state = await joining.of(group);

    const outcomes = await Promise.allSettled(
      (['full', 'accepted'] as const).map((kind) =>
        joins.save(request, answerJoin(request, state, answer(kind))),
      ),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const kept = (await joins.find(request.id))?.answer?.kind;
    expect((await joining.of(group)).state).toBe(kept === 'full' ? 'full' : 'open');
    expect((await names()).filter((name) => name === 'JoinAnswered')).toHaveLength(1);
  });

  it('does not lapse when the joining state of the group has since changed', async () => {
    const request = await opened(1);
    const change = lapseJoin(request, await joining.of(group), now);
    const full = setJoining(await theGroup(), await joining.of(group), 'full');
    if (full) await joining.save(full);

    await expect(joins.save(request, change)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await joins.find(request.id)).toEqual(request);
    expect(await joining.of(group)).toMatchObject({ state: 'full', lapses: 0 });
  });
});

describe('A due join request', () => {
  it('is returned at each deadline: confirmation, reminder, lapse and removal, and never once expired', async () => {
    const due = (moment: Date) => joins.dueBefore(moment, 10);
    const request = await ask(1);
    const lost = await ask(2);
    await joins.save(lost, expireJoin(lost));
    const confirmed = confirmJoin(request, await theGroup(), await joining.of(group), now);

    const unconfirmed = [
      await due(later({ hours: 48 })),
      await due(later({ hours: 48, seconds: 1 })),
    ];
    await joins.confirm(request, confirmed, await theGroup(), uncounted);
    const open = [await due(later({ days: 7 })), await due(later({ days: 7, seconds: 1 }))];
    const reminded = remindOfJoin(confirmed.request, later({ days: 7 }));
    await joins.save(confirmed.request, reminded);
    const waiting = [await due(endOfDay(14)), await due(endOfDay(14, 1))];
    await joins.save(
      reminded.request,
      lapseJoin(reminded.request, await joining.of(group), later({ days: 14 })),
    );
    const lapsed = [await due(endOfDay(30)), await due(endOfDay(30, 1))];

    expect([unconfirmed, open, waiting, lapsed]).toEqual(
      Array.from({ length: 4 }, () => [[], [joinRequestId(1)]]),
    );
  });

  it('is gone, with all of the asker’s data, once removed', async () => {
    const request = await opened(1);

    await joins.remove(request, { name: 'JoinRemoved', data: eventIds(request) });

    expect(await joins.find(request.id)).toBeUndefined();
    expect(await joins.openOf(group.id)).toEqual([]);
    expect(JSON.stringify(await itemsOf(table))).not.toMatch(
      /Test Aanvrager|aanvrager@|Havenweg|woon er net/,
    );
    expect((await names()).at(-1)).toBe('JoinRemoved');
  });

  it('leaves behind only ids of an asker who never confirmed', async () => {
    const request = await ask(1);

    await joins.save(request, expireJoin(request));

    expect(JSON.stringify(await itemsOf(table))).not.toMatch(
      /Test Aanvrager|aanvrager@|Havenweg|woon er net/,
    );
  });
});

describe('The caps in the store', () => {
  const counted = [counting('mailbox', 'print'), counting('group', group.id)];
  const { most } = caps.mailbox;

  it('accept no more than their limit when all requests arrive at once, and store nothing for the rest', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: most + 4 }, (_, index) => askUntilDecided(index + 1, counted)),
    );

    expect(outcomes.filter((outcome) => outcome instanceof TooManyRequests)).toHaveLength(4);
    const stored = (await itemsOf(table, 'JOIN#')).filter(({ SK }) => SK === 'STATE');
    expect(stored).toHaveLength(most);
    expect(await itemsOf(table, 'CAP#')).toMatchObject([{ count: most }, { count: most }]);
  });

  it('start again in the next period, even while the old counter is still in the table, and report when that is', async () => {
    for (let number = 1; number <= most; number += 1) await ask(number, counted);
    const refused = await ask(50, counted).catch((error: unknown) => error);
    if (!(refused instanceof TooManyRequests))
      throw new Error('it was not refused', { cause: refused });

    stamp.moveTo(refused.retryAt);

    expect(await ask(51, counted)).toMatchObject({ status: 'submitted' });
    expect(
      (await itemsOf(table, 'CAP#')).every(({ expiresAt }) => typeof expiresAt === 'number'),
    ).toBe(true);
  });
});
