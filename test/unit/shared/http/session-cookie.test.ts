import { describe, expect, it } from 'vitest';
import { sessionCookies, sessionIn } from '../../../../shared/http/session-cookie.ts';

const site = 'https://buurtkring.example';
const local = 'http://localhost:3000';
const secret = 's'.repeat(43);

describe('The cookie of a session', () => {
  it('is for this host alone, over HTTPS alone, out of reach of scripts, and lasts half an hour', () => {
    expect(sessionCookies(secret, site)).toEqual([
      `__Host-session=${secret}; Path=/; Max-Age=1800; Secure; HttpOnly; SameSite=Lax`,
    ]);
  });

  it('is removed when the session is ended', () => {
    expect(sessionCookies('', site)).toEqual([
      '__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax',
    ]);
  });

  it('is found among other cookies', () => {
    expect(sessionIn(['a=b', `__Host-session=${secret}`, 'c'], site)).toBe(secret);
    expect(sessionIn([` __Host-session=${secret}`], site)).toBe(secret);
  });

  it.each([[[]], [['a=b']], [['__Host-session=']], [[`__Secure-session=${secret}`]]])(
    'is absent in %j',
    (cookies) => {
      expect(sessionIn(cookies, site)).toBeUndefined();
    },
  );

  it('has a second name on a local site over plain HTTP, for Safari, and never over HTTPS', () => {
    expect(sessionCookies(secret, local)).toEqual([
      `__Host-session=${secret}; Path=/; Max-Age=1800; Secure; HttpOnly; SameSite=Lax`,
      `session=${secret}; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax`,
    ]);
    expect(sessionIn([`session=${secret}`], local)).toBe(secret);
    expect(sessionIn([`session=${secret}`], site)).toBeUndefined();
  });
});
