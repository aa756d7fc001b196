import { describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { registerAndConfirm, askedOfficer, systemClients } from '../support/register-groups.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const people = systemClients(running);
const year = 365 * 24 * 3600;

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.siteUrl}${path}`, { headers });
const pages = [
  '/',
  '/groepen',
  '/aanmelden',
  '/bevestigen/01KAMX00000000000000000000',
  '/bestaat-niet',
  '/robots.txt',
  '/.well-known/security.txt',
  '/assets/bestaat-niet.js',
];
const apiPaths = [
  '/v1/groups',
  '/v1/openapi.json',
  '/v1/ogc',
  '/v1/groups/LS-00000',
  '/v1/groups?colour=blue',
  '/v1/registrations/01KAMX00000000000000000000',
  '/v1/bestaat-niet',
  '/v1/groups/%E0%A4%A',
];

describe('Every response of the running system', () => {
  it.each([...pages, ...apiPaths])(
    '%s enforces HTTPS, forbids framing and suppresses the referrer',
    async (path) => {
      const { headers } = await get(path);
      const [, seconds] =
        /max-age=(\d+); includeSubDomains/.exec(headers.get('strict-transport-security') ?? '') ??
        [];

      expect(Number(seconds)).toBeGreaterThanOrEqual(year);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/);
    },
  );

  it.each([...pages, ...apiPaths])(
    '%s allows only our own resources, and no inline code',
    async (path) => {
      const policy = (await get(path)).headers.get('content-security-policy') ?? '';
      const directives = new Map(
        policy
          .split('; ')
          .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
      );
      const loose = [...directives].filter(([name, sources]) =>
        sources.some(
          (source) => /unsafe|\*|^http:/.test(source) || (source === 'data:' && name !== 'img-src'),
        ),
      );

      expect(directives.get('default-src')).toEqual(["'none'"]);
      for (const name of ['frame-ancestors', 'object-src', 'base-uri'])
        expect(directives.get(name)).toEqual(["'none'"]);
      expect(directives.get('script-src') ?? ["'self'"]).toEqual(["'self'"]);
      expect(loose).toEqual([]);
    },
  );

  it.each([...pages, ...apiPaths])(
    '%s reveals no software or version, and sets no cookie',
    async (path) => {
      const { headers } = await get(path);
      const telling = [
        'server',
        'x-powered-by',
        'via',
        'x-aspnet-version',
        'x-amzn-remapped-server',
        'set-cookie',
      ];

      expect(telling.filter((name) => headers.has(name))).toEqual([]);
    },
  );

  it.each(['br', 'gzip'])('is compressed with %s when large', async (encoding) => {
    const { headers } = await get('/v1/openapi.json', { 'accept-encoding': encoding });

    expect(headers.get('content-encoding')).toBe(encoding);
  });
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('A personal response', () => {
  it('is never cached, even when it is a refusal', async () => {
    const group = await registerAndConfirm(people);
    const { officer } = await askedOfficer(people, group);
    const cookie = await people.site.cookieOf(officer);
    const own = [
      [`/v1/registrations/${group.groupId}`, bearer(group.confirmToken.token)],
      [`/v1/registrations/${group.groupId}/review`, { cookie }],
      [`/v1/registrations/${group.groupId}/review`, bearer(group.confirmToken.token)],
      [`/v1/registrations/${group.groupId}`, bearer('geen.echte.link')],
      ['/v1/me', { cookie }],
    ] as const;

    const kept = await Promise.all(
      own.map(async ([path, credential]) =>
        (await get(path, credential)).headers.get('cache-control'),
      ),
    );

    expect(kept).toEqual(own.map(() => 'no-store'));
  });

  it('about joining and starting is never cached either', async () => {
    const client = joinClient(running);
    const starter = `${crypto.randomUUID()}@post.example`;
    const { id } = await client.requestKit(starter);
    await client.confirmFollowUp(starter, id);
    const cookie = await client.signIn();

    for (const path of [`/v1/starters/${id}`, '/v1/worklist']) {
      const { headers, status } = await get(path, { cookie });

      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
  });
});

describe('The page of the desk', () => {
  it.each(['/bureau', '/bureau/aanmeldingen/01KAMX00000000000000000000'])(
    '%s is not stored by the browser, and is never cached',
    async (path) => {
      expect((await get(path)).headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('security.txt', () => {
  it('is plain text with a contact and an expiry within a year (RFC 9116)', async () => {
    const response = await get('/.well-known/security.txt');
    const lines = (await response.text()).split(/\r?\n/);
    const expires = lines.find((line) => line.startsWith('Expires: ')) ?? '';
    const days = (Date.parse(expires.slice('Expires: '.length)) - Date.now()) / 86_400_000;

    expect(response.headers.get('content-type')).toMatch(/^text\/plain(; charset=utf-8)?$/i);
    expect(lines.filter((line) => line.startsWith('Contact: '))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('Contact: '))).toMatch(
      /^Contact: (mailto:\S+@\S+|https:\/\/\S+)$/,
    );
    expect(lines.filter((line) => line.startsWith('Expires: '))).toHaveLength(1);
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(365);
  });
});
