import { base64url, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { tokenIssuer, verifyToken } from '../../../../shared/auth/signed-tokens.ts';
import type { CredentialRefused } from '../../../../shared/domain/errors.ts';
import type { TokenClaims, TokenPurpose } from '../../../../shared/ports/access.ts';
import { tolerated, coordinatorId, groupId, later, now } from '../../../support/builders.ts';

const key = 'k'.repeat(32);
const claims: TokenClaims = {
  purpose: 'confirm',
  regionId: 'langstraat',
  subjectId: groupId(1),
  recipientId: coordinatorId(1),
  version: 1,
};
const issued = (changes: Partial<TokenClaims> = {}, expires = later({ days: 7 })) =>
  tokenIssuer(async () => key).issue({ ...claims, ...changes }, expires);
const verified = (token: string | undefined, at = now, signingKey = key) =>
  verifyToken(
    token,
    { purpose: 'confirm', regionId: 'langstraat', subjectId: groupId(1) },
    { signingKey: async () => signingKey, clock: () => at },
  );
const problemOf = (token: string | undefined, at = now, signingKey = key) =>
  verified(token, at, signingKey).then(
    () => 'accepted',
    (error: CredentialRefused) => error.problem,
  );

const encoded = (value: unknown) => base64url.encode(JSON.stringify(value));

/** A copy of `text` with the character at `index` replaced. */
const alteredAt = (text: string, index: number) =>
  text.slice(0, index) + (text[index] === 'A' ? 'B' : 'A') + text.slice(index + 1);

describe('A token', () => {
  it('returns the recipient, subject and version it was issued for', async () => {
    const token = await issued();

    expect(await verified(token)).toEqual(claims);
  });

  it('contains only ids', async () => {
    const [, payload = ''] = (await issued()).split('.');

    const held = JSON.parse(new TextDecoder().decode(base64url.decode(payload))) as object;

    expect(Object.keys(held).sort()).toEqual(['abt', 'aud', 'exp', 'iss', 'rgn', 'sub', 'ver']);
  });

  it('is accepted until it has expired by the clock of every function, and not afterwards', async () => {
    const token = await issued({}, later({ hours: 1 }));

    expect(await problemOf(token, later({ hours: 1, seconds: 59 }))).toBe('accepted');
    expect(await problemOf(token, later({ hours: 1, seconds: tolerated }))).toBe('expired');
  });
});

describe('A token is refused', () => {
  it.each([undefined, ''])('as missing when it is %j', async (token) => {
    expect(await problemOf(token)).toBe('missing');
  });

  it.each([' ', 'abc', 'a.b', 'a.b.c', '..', 'null', 'a'.repeat(5000)])(
    'as damaged when it is %j',
    async (token) => {
      expect(await problemOf(token)).toBe('damaged');
    },
  );

  it('when any one of its characters has been altered', async () => {
    const token = await issued();
    const altered = Array.from(token, (_, index) => alteredAt(token, index)).filter(
      (other) => other !== token,
    );

    const problems = await Promise.all(altered.map((other) => problemOf(other)));

    expect(new Set(problems)).toEqual(new Set(['damaged']));
  });

  it('when its last character was replaced by one that decodes the same', async () => {
    const token = await issued();
    const others = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(
      token.slice(-1),
      '',
    );

    const problems = await Promise.all(
      Array.from(others, (last) => problemOf(token.slice(0, -1) + last)),
    );

    expect(new Set(problems)).toEqual(new Set(['damaged']));
  });

  it('when it was truncated or has a suffix', async () => {
    const token = await issued();

    expect(await problemOf(token.slice(0, -1))).toBe('damaged');
    expect(await problemOf(`${token}=`)).toBe('damaged');
    expect(await problemOf(`${token}.x`)).toBe('damaged');
  });

  it('without a signature, whatever algorithm it names', async () => {
    const [, payload = '', signature = ''] = (await issued()).split('.');

    expect(await problemOf(`${encoded({ alg: 'none' })}.${payload}.`)).toBe('damaged');
    expect(await problemOf(`${encoded({ alg: 'none' })}.${payload}.${signature}`)).toBe('damaged');
    expect(await problemOf(`${encoded({ alg: 'HS256' })}.${payload}.`)).toBe('damaged');
  });

  it('with another algorithm, even when signed with our key', async () => {
    const token = await new SignJWT({ abt: groupId(1), ver: 1 })
      .setProtectedHeader({ alg: 'HS512' })
      .setIssuer('buurtkring')
      .setAudience('confirm')
      .setSubject(coordinatorId(1))
      .setExpirationTime(later({ days: 1 }))
      .sign(new TextEncoder().encode(key));

    expect(await problemOf(token)).toBe('damaged');
  });

  it('when signed with another key', async () => {
    const token = await issued();

    expect(await problemOf(token, now, 'x'.repeat(32))).toBe('damaged');
  });

  it.each(['answer', 'decide', 'manage'] satisfies TokenPurpose[])(
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

describe('A signing key', () => {
  it('shorter than 32 bytes neither signs nor verifies', async () => {
    const short = 'k'.repeat(31);
    const token = await issued();

    await expect(tokenIssuer(async () => short).issue(claims, later({ days: 1 }))).rejects.toThrow(
      'shorter than 32 bytes',
    );
    await expect(verified(token, now, short)).rejects.toThrow('shorter than 32 bytes');
  });
});
