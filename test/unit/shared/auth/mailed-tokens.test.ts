import { beforeEach, describe, expect, it } from 'vitest';
import { digestOf, tokenIssuer, usableToken } from '../../../../shared/auth/mailed-tokens.ts';
import { verifying } from '../../../../shared/auth/token-authority.ts';
import type { Revocable } from '../../../../shared/domain/platform/revocable.ts';
import type { TokenClaims, TokenPurpose } from '../../../../shared/domain/platform/token.ts';
import { pressKey, tokenKey } from '../../../../shared/store/keys.ts';
import { dynamoTokens } from '../../../../shared/store/platform/dynamo-tokens.ts';
import { revocationWrite } from '../../../../shared/store/platform/revocation-items.ts';
import { tableOfRegion } from '../../../../shared/store/table.ts';
import { coordinatorId, groupId, later, now, tolerated } from '../../../support/builders.ts';
import { outcomeOf } from '../../../support/outcome-of.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const claims: TokenClaims = {
  purpose: 'confirm',
  subjectId: groupId(1),
  recipientId: coordinatorId(1),
  version: 1,
};
let memory: TableInMemory;
let marks = 0;

beforeEach(() => {
  memory = new TableInMemory();
});

const issued = (changes: Partial<TokenClaims> = {}, expires = later({ days: 30 })) =>
  tokenIssuer(dynamoTokens(memory.table)).issue({ ...claims, ...changes }, expires);
const verifyAt = (at: Date, regionId = 'langstraat') => {
  const tokens = dynamoTokens(tableOfRegion(memory.table, regionId));
  return verifying(async (token) => (await usableToken(token, { tokens, clock: () => at })).claims);
};
const verified = (token: string | undefined, at = now, regionId?: string) =>
  verifyAt(at, regionId)(token, { purposes: [claims.purpose], subjectId: claims.subjectId });
const problemOf = (token: string | undefined, at = now, regionId?: string) =>
  outcomeOf(verified(token, at, regionId));
const revoke = (revocable: Revocable) =>
  memory.table.transact([
    revocationWrite(memory.table, revocable, {
      newId: () => `mark-${(marks += 1)}`,
      clock: () => now,
    }),
  ]);
const press = (token: string, ...presses: Date[]) =>
  memory.table.transact([
    {
      Put: {
        TableName: memory.table.name,
        Item: {
          ...pressKey('langstraat', digestOf(token)),
          presses: presses.map((at) => at.toISOString()),
        },
      },
    },
  ]);

/** A copy of `text` with the character at `index` replaced. */
const alteredAt = (text: string, index: number) =>
  text.slice(0, index) + (text[index] === 'a' ? 'b' : 'a') + text.slice(index + 1);

describe('A token', () => {
  it('returns the recipient, subject and version it was issued for', async () => {
    const token = await issued();

    expect(await verified(token)).toEqual(claims);
  });

  it('is 26 characters of base32, and different each time', async () => {
    const tokens = await Promise.all(Array.from({ length: 200 }, () => issued()));

    expect(tokens.filter((token) => !/^[a-z2-7]{26}$/.test(token))).toEqual([]);
    expect(new Set(tokens).size).toBe(200);
  });

  it('is stored only as its SHA-256 digest, with ids and times', async () => {
    const token = await issued();

    const [item, ...others] = memory.all();

    expect(others).toEqual([]);
    expect(item).toEqual({
      ...tokenKey('langstraat', digestOf(token)),
      ...claims,
      marks: ['', '', ''],
      validUntil: later({ days: 30 }).toISOString(),
      expiresAt: later({ days: 120 }).getTime() / 1000,
    });
    expect(JSON.stringify(item)).not.toContain(token);
  });

  it('is accepted until it has expired by the clock of every function, and not afterwards', async () => {
    const token = await issued({}, later({ hours: 1 }));

    expect(await problemOf(token, later({ hours: 1, seconds: 59 }))).toBe('accepted');
    expect(await problemOf(token, later({ hours: 1, seconds: tolerated }))).toBe('expired');
  });

  it.each([
    ['confirm', 24],
    ['answer', 24],
    ['manage', 24],
    ['ask-join', 14 * 24],
    ['answer-join', 14 * 24],
  ] as const)('for %s remains good for %i hours after its first press', async (purpose, hours) => {
    const token = await issued({ purpose });
    await press(token, now, later({ hours: hours - 1 }));
    const problemAt = (at: Date) =>
      outcomeOf(verifyAt(at)(token, { purposes: [purpose], subjectId: claims.subjectId }));

    expect(await problemAt(later({ hours, seconds: 59 }))).toBe('accepted');
    expect(await problemAt(later({ hours, seconds: tolerated }))).toBe('expired');
  });

  it('that was pressed does not outlive its own expiry', async () => {
    const token = await issued({}, later({ hours: 2 }));
    await press(token, now);

    expect(await problemOf(token, later({ hours: 2, seconds: tolerated }))).toBe('expired');
  });

  it('can be pressed 200 times, and then no more', async () => {
    const [often, tooOften] = [await issued(), await issued()];
    await press(often, ...Array.from({ length: 199 }, () => now));
    await press(tooOften, ...Array.from({ length: 200 }, () => now));

    expect(await problemOf(often)).toBe('accepted');
    expect(await problemOf(tooOften)).toBe('expired');
  });
});

describe('A token is refused', () => {
  it.each([undefined, ''])('as missing when it is %j', async (token) => {
    expect(await problemOf(token)).toBe('missing');
  });

  it.each([' ', 'abc', 'a.b.c', '..', 'null', 'a'.repeat(26), 'a'.repeat(5000)])(
    'as damaged when it is %j',
    async (token) => {
      expect(await problemOf(token)).toBe('damaged');
    },
  );

  it('when any one of its characters has been altered', async () => {
    const token = await issued();
    const altered = Array.from(token, (_, index) => alteredAt(token, index));

    const problems = await Promise.all(altered.map((other) => problemOf(other)));

    expect(new Set(problems)).toEqual(new Set(['damaged']));
  });

  it('when it was truncated, has a suffix, or is the digest under which it is stored', async () => {
    const token = await issued();

    expect(await problemOf(token.slice(0, -1))).toBe('damaged');
    expect(await problemOf(`${token}=`)).toBe('damaged');
    expect(await problemOf(`${token}a`)).toBe('damaged');
    expect(await problemOf(digestOf(token))).toBe('damaged');
  });

  it('in a region other than the one that issued it', async () => {
    expect(await problemOf(await issued(), now, 'bel')).toBe('damaged');
  });

  it.each(['answer', 'manage'] satisfies TokenPurpose[])(
    'when it was issued to %s',
    async (purpose) => {
      const token = await issued({ purpose });

      expect(await problemOf(token)).toBe('foreign');
    },
  );

  it('when it was issued for another group', async () => {
    const token = await issued({ subjectId: groupId(2) });

    expect(await problemOf(token)).toBe('foreign');
  });

  it('without revealing its contents', async () => {
    const token = await issued({}, later({ days: -1 }));

    const error = await verified(token).catch((thrown: Error) => thrown);

    expect(error).toMatchObject({ problem: 'expired', message: 'the token is expired' });
    expect((error as Error).cause).toBeUndefined();
  });
});

describe('A revocation', () => {
  const { subjectId, recipientId } = claims;
  const kinds: readonly Revocable[] = [{ subjectId }, { recipientId }, { subjectId, recipientId }];

  it.each(kinds)(
    'of %j ends the tokens from before it, and not those from after it',
    async (of) => {
      const before = await issued();
      await revoke(of);
      const after = await issued();

      expect(await problemOf(before)).toBe('revoked');
      expect(await problemOf(after)).toBe('accepted');
    },
  );

  it.each<Revocable>([
    { subjectId: groupId(2) },
    { recipientId: coordinatorId(2) },
    { subjectId, recipientId: coordinatorId(2) },
    { subjectId: groupId(2), recipientId },
  ])('of %j leaves other tokens alone', async (of) => {
    const token = await issued();
    await revoke(of);

    expect(await problemOf(token)).toBe('accepted');
  });

  it('that happens while a token is being issued ends that token', async () => {
    const table = {
      ...memory.table,
      get: async (...[key]: Parameters<typeof memory.table.get>) => {
        const item = await memory.table.get(key);
        await revoke({ recipientId });
        return item;
      },
    };
    const token = await tokenIssuer(dynamoTokens(table)).issue(claims, later({ days: 1 }));

    expect(await problemOf(token)).toBe('revoked');
  });

  it('still counts after an earlier one was forgotten', async () => {
    await revoke({ subjectId });
    const token = await issued();
    await revoke({ subjectId });

    expect(await problemOf(token)).toBe('revoked');
  });
});
