import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { caps, counting, TooManyRequests } from '../../../shared/domain/platform/caps.ts';
import {
  followUpStarter,
  requestStarterKit,
  starterRemoved,
  type Starter,
} from '../../../shared/domain/starting/starter.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { dynamoOutbox } from '../../../shared/store/platform/outbox.ts';
import { dynamoStarters } from '../../../shared/store/starting/dynamo-starters.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { endOfDay, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { idempotencyKey } from '../../support/group-story.ts';
import { sampleStarter, starterId } from '../../support/samples/sample-join.ts';

let engine: TestEngine;
let table: RegionTable;
let starters: StarterRepository;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  starters = dynamoStarters(table, stampAt());
});

const { name, email, municipality, place, followUp } = sampleStarter();
const request = async (number: number, key = number): Promise<Starter> => {
  const change = requestStarterKit(
    { name, email, municipality, place, followUp },
    { now, id: starterId(number) },
  );
  const counted = [counting('mailbox', 'print')];
  const { id } = await starters.request(change, idempotencyKey(key), { counted });
  const stored = await starters.find(id);
  if (!stored) throw new Error('the starter is gone');
  return stored;
};
const followedUp = (officerId: string) => ({ officerId, at: later({ days: 1 }).toISOString() });

describe('A starter in the store', () => {
  it('is stored once, with an event that is published and marked like any other', async () => {
    const [first, again] = [await request(1), await request(2, 1)];
    const outbox = dynamoOutbox(table);

    const { events } = await outbox.unpublishedBefore(later({ hours: 1 }), 10);
    for (const event of events) await outbox.markPublished(event);

    expect([first, again]).toEqual([sampleStarter(), sampleStarter()]);
    expect(events.map(({ event }) => event.name)).toEqual(['StarterKitRequested']);
    expect((await outbox.unpublishedBefore(later({ hours: 1 }), 10)).events).toEqual([]);
  });

  it('is subject to caps, and a refused request stores nothing', async () => {
    for (let number = 1; number <= caps.mailbox.most; number += 1) await request(number);

    await expect(request(9)).rejects.toBeInstanceOf(TooManyRequests);

    expect(await starters.find(starterId(9))).toBeUndefined();
  });

  it('is followed up by only one of two simultaneous officers', async () => {
    const starter = await request(1);

    const outcomes = await Promise.allSettled(
      ['oov-dongen', 'wijkagent-dongen'].map((officer) =>
        starters.save(starter, followUpStarter(starter, followedUp(officer))),
      ),
    );

    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refused).toEqual([expect.any(ConcurrentChange)]);
  });

  it('is due ninety days after the request or thirty after the follow-up, and leaves only ids', async () => {
    const starter = await request(1);
    const due = (days: number) => starters.dueBefore(endOfDay(days, 1), 10);

    const before = [await due(89), await due(90)];
    const { starter: after, event } = followUpStarter(starter, followedUp('oov-dongen'));
    await starters.save(starter, { starter: after, event });
    const since = [await due(30), await due(31)];
    await starters.remove(after, starterRemoved(after));

    expect([before, since]).toEqual([
      [[], [starter.id]],
      [[], [starter.id]],
    ]);
    expect(JSON.stringify(await itemsOf(table))).not.toMatch(
      /Test Starter|starter@post|Rond het plein/,
    );
    expect(await starters.dueBefore(later({ days: 99 }), 10)).toEqual([]);
  });
});
