import { beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '../../../../functions/platform/start-session/start-session.ts';
import { tokenIssuer, usableToken } from '../../../../shared/auth/mailed-tokens.ts';
import { currentSession } from '../../../../shared/auth/sessions.ts';
import { verifying } from '../../../../shared/auth/token-authority.ts';
import type { Revocable } from '../../../../shared/domain/platform/revocable.ts';
import type { TokenClaims } from '../../../../shared/domain/platform/token.ts';
import { newSecret } from '../../../../shared/runtime/identifiers.ts';
import { partitions } from '../../../../shared/store/keys.ts';
import { dynamoRevocations } from '../../../../shared/store/platform/dynamo-revocations.ts';
import { dynamoSessions } from '../../../../shared/store/platform/dynamo-sessions.ts';
import { dynamoTokens } from '../../../../shared/store/platform/dynamo-tokens.ts';
import { tableOfRegion } from '../../../../shared/store/table.ts';
import { coordinatorId, groupId, later, now, tolerated } from '../../../support/builders.ts';
import { outcomeOf } from '../../../support/outcome-of.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const claims: TokenClaims = {
  purpose: 'manage',
  subjectId: groupId(1),
  recipientId: coordinatorId(1),
  version: 3,
};
const { subjectId, recipientId } = claims;
let memory: TableInMemory;
let at: Date;

beforeEach(() => {
  at = now;
  memory = new TableInMemory();
});

const clock = () => at;
const needsIn = (regionId = 'langstraat') => {
  const table = tableOfRegion(memory.table, regionId);
  return { tokens: dynamoTokens(table), sessions: dynamoSessions(table), clock, newSecret };
};
const issue = () => tokenIssuer(needsIn().tokens).issue(claims, later({ days: 30 }));
const press = async (token: string | undefined, previous?: string) =>
  startSession(needsIn(), token, previous);
const verifyIn = (regionId?: string) =>
  verifying(async (secret) => (await currentSession(secret, needsIn(regionId))).holder.claims);
const use = (secret: string | undefined, change: Partial<TokenClaims> = {}, regionId?: string) => {
  const { purpose, ...expected } = { ...claims, ...change };
  return outcomeOf(verifyIn(regionId)(secret, { ...expected, purposes: [purpose] }));
};
const revoke = (what: Revocable) =>
  dynamoRevocations(memory.table, { newId: () => 'mark', clock }).revoke(what);

describe('A press', () => {
  it('exchanges a token for a session in the scope of the token', async () => {
    const { secret, validUntil } = await press(await issue());

    expect(await verifyIn()(secret, { purposes: [claims.purpose], subjectId })).toEqual(claims);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(validUntil).toEqual(later({ seconds: 1800 }));
  });

  it('gives another session each time, and is listed with the token', async () => {
    const token = await issue();
    const first = await press(token);
    at = later({ hours: 23 });
    const second = await press(token);

    expect(second.secret).not.toBe(first.secret);
    expect((await usableToken(token, needsIn())).presses).toEqual([now, later({ hours: 23 })]);
  });

  it("ends the browser's earlier session, and no other", async () => {
    const token = await issue();
    const [here, elsewhere] = [await press(token), await press(token)];

    const again = await press(token, here.secret);

    expect(await outcomeOf(currentSession(here.secret, needsIn()))).toBe('session-ended');
    for (const { secret } of [elsewhere, again])
      expect((await currentSession(secret, needsIn())).holder.claims).toEqual(claims);
  });

  it('ends nothing if the token is refused', async () => {
    const { secret } = await press(await issue());

    await outcomeOf(press('a'.repeat(26), secret));

    expect((await currentSession(secret, needsIn())).holder.claims).toEqual(claims);
  });

  it('gives the same scope again for 24 hours, and then none', async () => {
    const token = await issue();
    await press(token);
    at = later({ hours: 23, seconds: 3540 });
    const again = await press(token);
    at = later({ hours: 24, seconds: tolerated });

    expect((await outcomeOf(press(token))) + again.holder.claims.purpose).toBe('expiredmanage');
  });

  it('is refused without a token, or with one that is unknown or was revoked', async () => {
    const token = await issue();
    await revoke({ recipientId });

    expect(await outcomeOf(press(undefined))).toBe('missing');
    expect(await outcomeOf(press('a'.repeat(26)))).toBe('damaged');
    expect(await outcomeOf(press(token))).toBe('revoked');
  });

  it('stores neither the token nor the secret', async () => {
    const token = await issue();
    const { secret } = await press(token);

    const stored = JSON.stringify(memory.all());

    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(token);
    expect(memory.all().filter(({ PK }) => String(PK).startsWith(partitions.session))).toHaveLength(
      1,
    );
  });
});

describe('A session', () => {
  it('lasts half an hour, even when it is used', async () => {
    const { secret } = await press(await issue());
    at = later({ seconds: 1859 });
    const before = await use(secret);
    at = later({ seconds: 1800 + tolerated });

    expect([before, await use(secret)]).toEqual(['accepted', 'session-ended']);
  });

  it.each([undefined, '', 'a'.repeat(43), 'kort', 'a'.repeat(5000)])(
    'does not exist for %j',
    async (secret) => {
      expect(await use(secret)).toBe('session-ended');
    },
  );

  it('is not started by presenting the token itself', async () => {
    expect(await use(await issue())).toBe('session-ended');
  });

  it('is refused for another purpose or subject, and unknown in another region', async () => {
    const { secret } = await press(await issue());

    expect(await use(secret, { purpose: 'confirm' })).toBe('foreign');
    expect(await use(secret, { subjectId: groupId(2) })).toBe('foreign');
    expect(await use(secret, {}, 'bel')).toBe('session-ended');
  });

  it.each<Revocable>([{ subjectId }, { recipientId }, { subjectId, recipientId }])(
    'ends when %j is revoked',
    async (what) => {
      const { secret } = await press(await issue());
      await revoke(what);

      expect(await use(secret)).toBe('revoked');
    },
  );

  it('also ends when the revocation falls between the check of its token and its start', async () => {
    const token = await issue();
    const needs = needsIn();
    const interrupted = {
      ...needs.tokens,
      press: async (...parts: Parameters<typeof needs.tokens.press>) => {
        await needs.tokens.press(...parts);
        await revoke({ subjectId });
      },
    };

    const { secret } = await startSession({ ...needs, tokens: interrupted }, token);

    expect(await use(secret)).toBe('revoked');
  });

  it('says how it was started', async () => {
    const { secret } = await press(await issue());

    expect(await currentSession(secret, needsIn())).toMatchObject({
      holder: { kind: 'mailed-token', claims },
      startedAt: now,
    });
  });
});
