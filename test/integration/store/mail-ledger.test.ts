import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailLedger } from '../../../shared/ports/mail.ts';
import {
  dynamoMailLedger,
  dynamoSentMessages,
} from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { coordinatorId, eventId, groupId, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { loseNextResponse } from '../../support/lost-response.ts';

let engine: TestEngine;
let table: RegionTable;
/** Two ledgers on the same table, as when two instances of the function are running. */
let ledger: MailLedger;
let other: MailLedger;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  [ledger, other] = [dynamoMailLedger(table, stampAt()), dynamoMailLedger(table, stampAt())];
});

const letter = { eventId: eventId(1), letter: 'welcome', recipientId: coordinatorId(1) };
const coordinator = { groupId: groupId(1), coordinatorId: coordinatorId(1) };
const afterLease = later({ seconds: 90 });

describe('A letter', () => {
  it('is claimed by one of twenty simultaneous attempts', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? ledger : other).claim(letter, now),
      ),
    );

    expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'busy')).toHaveLength(19);
  });

  it('is claimed even when the response from the table is lost', async () => {
    loseNextResponse(table);

    expect(await ledger.claim(letter, now)).toBe('claimed');
  });

  it('is not sent a second time by a sender whose clock is 50 seconds ahead', async () => {
    await ledger.claim(letter, now);

    expect(await other.claim(letter, later({ seconds: 50 + 10 }))).toBe('busy');
  });

  it('is busy while it is being sent, and permanently marked as sent after that', async () => {
    await ledger.claim(letter, now);
    const meanwhile = await other.claim(letter, now);
    await ledger.sent(letter, 'message-1', coordinator);

    const afterwards = [
      await other.claim(letter, now),
      await ledger.claim(letter, later({ days: 20 })),
    ];

    expect([meanwhile, ...afterwards]).toEqual(['busy', 'sent', 'sent']);
  });

  it('is a different letter for another event, template or recipient', async () => {
    await ledger.claim(letter, now);

    const claims = [
      await ledger.claim({ ...letter, eventId: eventId(2) }, now),
      await ledger.claim({ ...letter, letter: 'introduction' }, now),
      await ledger.claim({ ...letter, recipientId: coordinatorId(2) }, now),
    ];

    expect(claims).toEqual(['claimed', 'claimed', 'claimed']);
  });

  it('can be claimed again immediately after a send that certainly failed', async () => {
    await ledger.claim(letter, now);
    await ledger.release(letter);

    expect(await other.claim(letter, now)).toBe('claimed');
  });

  it('can be claimed again after its owner crashed, but not before the lease ends', async () => {
    await ledger.claim(letter, now);

    expect(await other.claim(letter, later({ seconds: 5 }))).toBe('busy');
    expect(await other.claim(letter, afterLease)).toBe('claimed');
  });
});

describe('A claim', () => {
  it('is released by its owner, even when a second claim by the same process was refused in the meantime', async () => {
    await ledger.claim(letter, now);
    await ledger.claim(letter, now);

    await ledger.release(letter);

    expect(await other.claim(letter, now)).toBe('claimed');
  });

  it('that expired and was taken over is not released by its former owner', async () => {
    await ledger.claim(letter, now);
    await other.claim(letter, afterLease);

    await ledger.release(letter);

    expect(await ledger.claim(letter, afterLease)).toBe('busy');
  });

  it('can be released only by its owner', async () => {
    await ledger.claim(letter, now);

    await other.release(letter);

    expect(await other.claim(letter, now)).toBe('busy');
  });
});

describe('A message id', () => {
  it('identifies its coordinator', async () => {
    await ledger.claim(letter, now);
    await ledger.sent(letter, 'message-1', coordinator);

    expect(await dynamoSentMessages(table).recipientOf('message-1')).toEqual({
      regionId: 'langstraat',
      ...coordinator,
    });
  });

  it('identifies its desk mailbox', async () => {
    await ledger.sent(letter, 'message-4', { mailboxId: 'wijkagent-dongen' });

    expect(await dynamoSentMessages(table).recipientOf('message-4')).toEqual({
      regionId: 'langstraat',
      mailboxId: 'wijkagent-dongen',
    });
  });

  it('of an email to an asker is known, but has neither', async () => {
    await ledger.sent({ ...letter, recipientId: 'asker' }, 'message-2');

    expect(await dynamoSentMessages(table).recipientOf('message-2')).toBe('somebody-else');
  });

  it('that was not recorded is unknown', async () => {
    expect(await dynamoSentMessages(table).recipientOf('message-3')).toBeUndefined();
  });

  it('is kept for thirty days, with ids only', async () => {
    await ledger.sent(letter, 'message-1', coordinator);

    const items = await itemsOf(table);

    expect(items.map(({ expiresAt }) => expiresAt)).toEqual([
      later({ days: 30 }).getTime() / 1000,
      later({ days: 30 }).getTime() / 1000,
    ]);
    expect(JSON.stringify(items)).not.toContain('@');
  });
});
