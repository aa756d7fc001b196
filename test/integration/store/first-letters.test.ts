import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Admission, FirstLetter } from '../../../shared/domain/platform/admission.ts';
import {
  caps,
  counting,
  periodOf,
  TooManyRequests,
  type CapName,
} from '../../../shared/domain/platform/caps.ts';
import { FirstMailStopped } from '../../../shared/domain/platform/first-mail-stopped.ts';
import { ProofUsed } from '../../../shared/domain/platform/proof-used.ts';
import type { FirstLetters, MailSwitch } from '../../../shared/ports/mail.ts';
import { dynamoFirstLetters } from '../../../shared/store/mail/dynamo-first-letters.ts';
import { dynamoMailSwitch } from '../../../shared/store/mail/dynamo-mail-switch.ts';
import { storeOnce } from '../../../shared/store/platform/store-once.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { groupId, later, now } from '../../support/builders.ts';
import { itemsOf, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { idempotencyKey } from '../../support/group-story.ts';

let engine: TestEngine;
let table: RegionTable;
let time: Date;
let letters: FirstLetters;
let mailSwitch: MailSwitch;
let requests: number;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  time = now;
  requests = 0;
  letters = dynamoFirstLetters(table, () => time);
  mailSwitch = dynamoMailSwitch(table);
});

const store = async (admission: Admission): Promise<unknown> => {
  requests += 1;
  return storeOnce(table, {
    idempotencyKey: idempotencyKey(requests),
    response: { id: `subject ${requests}` },
    schema: z.object({ id: z.string() }),
    admission,
    now: time,
    writes: [],
  });
};
const letter = (number: number, mailbox: string, held: boolean): FirstLetter => ({
  subject: { kind: 'registration', id: groupId(number) },
  mailbox,
  sender: 'sender',
  held,
});
const add = (number: number, mailbox: string, held: boolean) =>
  store({ counted: [], firstLetter: letter(number, mailbox, held) });
const refusalOf = (action: Promise<unknown>) =>
  action.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('Every cap in the store', () => {
  it.each(Object.keys(caps) as CapName[])(
    '%s: accepts its last request, refuses the next, and starts again exactly at the end of its period',
    async (cap) => {
      const { endsAt } = periodOf(cap, now);
      const upTo = 4;
      for (let count = 0; count < upTo; count += 1)
        await store({ counted: [counting(cap, 'a', upTo)] });

      const refused = await refusalOf(store({ counted: [counting(cap, 'a', upTo)] }));
      await store({ counted: [counting(cap, 'b', upTo)] });
      time = new Date(endsAt.getTime() - 1);
      const justBefore = await refusalOf(store({ counted: [counting(cap, 'a', upTo)] }));
      time = endsAt;
      await store({ counted: [counting(cap, 'a', upTo)] });

      expect(refused).toBeInstanceOf(TooManyRequests);
      expect(refused).toMatchObject({ retryAt: endsAt, reached: [{ cap }] });
      expect(justBefore).toBeInstanceOf(TooManyRequests);
    },
  );

  it('of several that were reached, says when the last one ends, in whatever order they are counted', async () => {
    const both = [counting('sender', 'a', 1), counting('mailbox', 'b', 1)];
    await store({ counted: both });

    for (const counted of [both, both.toReversed()]) {
      const refused = await refusalOf(store({ counted }));
      expect(refused).toMatchObject({ retryAt: periodOf('mailbox', now).endsAt });
    }
    expect(periodOf('sender', now).endsAt < periodOf('mailbox', now).endsAt).toBe(true);
  });

  it('counts nothing for a request that another cap refuses', async () => {
    await store({ counted: [counting('mailbox', 'b', 1)] });

    await refusalOf(store({ counted: [counting('sender', 'a'), counting('mailbox', 'b', 1)] }));

    const counts = await itemsOf(table, 'CAP#langstraat#sender');
    expect(counts).toEqual([]);
  });
});

describe('A proof of work in the store', () => {
  const proof = { digest: 'proof', expires: later({ seconds: 600 }) };

  it('is accepted once, even when it is sent five times at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => refusalOf(store({ counted: [], proof }))),
    );

    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(await refusalOf(store({ counted: [], proof }))).toBeInstanceOf(ProofUsed);
  });
});

describe('Held letters', () => {
  it('are listed with every letter to the same mailbox, newest first, and with no other', async () => {
    await add(1, 'mine', false);
    await add(2, 'mine', true);
    await add(3, 'mine', true);
    await add(4, 'of others', true);

    const [withMine, withHeld] = [
      await letters.heldWith(groupId(1)),
      await letters.heldWith(groupId(2)),
    ];

    expect(withMine.map(({ id }) => id)).toEqual([3, 2].map(groupId));
    expect(withHeld.map(({ id }) => id)).toEqual([groupId(3)]);
    expect(await letters.isHeldWith(groupId(1), groupId(2))).toBe(true);
    expect(await letters.isHeldWith(groupId(1), groupId(4))).toBe(false);
    expect(await letters.isHeldWith(groupId(2), groupId(1))).toBe(false);
  });

  it('are listed up to the twenty newest, so that a stranger cannot fill the page', async () => {
    await add(1, 'mine', false);
    for (let number = 2; number <= 30; number += 1) await add(number, 'mine', true);

    expect(await letters.heldWith(groupId(1))).toHaveLength(20);
  });

  it('are no longer listed once confirmed, nor after nine days, even before the table removes them', async () => {
    await add(1, 'mine', false);
    await add(2, 'mine', true);
    await add(3, 'mine', true);

    await letters.confirmed(groupId(2));
    const left = await letters.heldWith(groupId(1));
    time = later({ days: 9 });

    expect(left.map(({ id }) => id)).toEqual([groupId(3)]);
    expect(await letters.heldWith(groupId(1))).toEqual([]);
    expect(await letters.find(groupId(3))).toBeUndefined();
    expect(await letters.isHeldWith(groupId(1), groupId(3))).toBe(false);
  });

  it('keep the moment at which it is the turn of their sender', async () => {
    await add(1, 'mine', false);

    await letters.sendFrom(groupId(1), 1234);

    expect(await letters.find(groupId(1))).toEqual({
      sender: 'sender',
      held: false,
      sendFrom: 1234,
    });
  });
});

describe('While mail to unconfirmed addresses is stopped', () => {
  it('no first letter is stored, everything else is, and resuming ends it', async () => {
    await mailSwitch.set('first', 'stopped');
    const refused = await refusalOf(add(1, 'mine', false));
    await store({ counted: [counting('confirmer', 'a')] });
    const stopped = await mailSwitch.isStopped('first');
    await mailSwitch.set('first', 'sending');
    await add(2, 'mine', false);

    expect(refused).toBeInstanceOf(FirstMailStopped);
    expect(stopped).toBe(true);
    expect(await mailSwitch.isStopped('first')).toBe(false);
    expect(await letters.find(groupId(1))).toBeUndefined();
    expect(await letters.find(groupId(2))).toBeDefined();
  });
});
