import { describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { confirmed, officerLink, reach } from '../support/registering.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const people = reach(running);
const year = 365 * 24 * 3600;

const answerOf = (path: string, headers: Record<string, string> = {}) =>
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
const answers = [
  '/v1/groups',
  '/v1/openapi.json',
  '/v1/ogc',
  '/v1/groups/LS-00000',
  '/v1/groups?colour=blue',
  '/v1/registrations/01KAMX00000000000000000000',
  '/v1/bestaat-niet',
  '/v1/groups/%E0%A4%A',
];

describe('Every answer of the running system', () => {
  it.each([...pages, ...answers])(
    '%s keeps a browser on HTTPS, out of frames and silent about where it was',
    async (path) => {
      const { headers } = await answerOf(path);
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

  it.each([...pages, ...answers])(
    '%s allows nothing that is not ours, and no code that stands in a page',
    async (path) => {
      const policy = (await answerOf(path)).headers.get('content-security-policy') ?? '';
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
      expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
      expect(directives.get('script-src') ?? ["'self'"]).toEqual(["'self'"]);
      expect(loose).toEqual([]);
    },
  );

  it.each([...pages, ...answers])(
    '%s tells no software or version, and sets no cookie',
    async (path) => {
      const { headers } = await answerOf(path);
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

  it.each(['br', 'gzip'])('is compressed with %s when it is long', async (encoding) => {
    const { headers } = await answerOf('/v1/openapi.json', { 'accept-encoding': encoding });

    expect(headers.get('content-encoding')).toBe(encoding);
  });
});

describe('What is for one person', () => {
  it('is kept by nobody on the way, also when it is refused', async () => {
    const group = await confirmed(people);
    const officer = await officerLink(people, group);
    const own = [
      [`/v1/registrations/${group.groupId}`, group.link.token],
      [`/v1/registrations/${group.groupId}/review`, officer.token],
      [`/v1/registrations/${group.groupId}/review`, group.link.token],
      [`/v1/registrations/${group.groupId}`, 'geen.echte.link'],
    ] as const;

    const kept = await Promise.all(
      own.map(async ([path, token]) =>
        (await answerOf(path, { authorization: `Bearer ${token}` })).headers.get('cache-control'),
      ),
    );

    expect(kept).toEqual(own.map(() => 'no-store'));
  });

  it('about joining and starting is kept by nobody either', async () => {
    const client = joinClient(running);
    const { id } = await client.requestKit(`${crypto.randomUUID()}@post.example`);
    const { name, token } = await client.link('oov@dongen.example', 'starter', id);

    const { headers, status } = await answerOf(`/v1/starters/${name}`, {
      authorization: `Bearer ${token}`,
    });

    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});

describe('security.txt', () => {
  it('is plain text with a contact and an end within a year (RFC 9116)', async () => {
    const answer = await answerOf('/.well-known/security.txt');
    const lines = (await answer.text()).split(/\r?\n/);
    const expires = lines.find((line) => line.startsWith('Expires: ')) ?? '';
    const days = (Date.parse(expires.slice('Expires: '.length)) - Date.now()) / 86_400_000;

    expect(answer.headers.get('content-type')).toMatch(/^text\/plain(; charset=utf-8)?$/i);
    expect(lines.filter((line) => line.startsWith('Contact: '))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('Contact: '))).toMatch(
      /^Contact: (mailto:\S+@\S+|https:\/\/\S+)$/,
    );
    expect(lines.filter((line) => line.startsWith('Expires: '))).toHaveLength(1);
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(365);
  });
});
