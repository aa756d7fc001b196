import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import {
  robotsText,
  securityExpiry,
  securityText,
} from '../../../../web/vite-plugins/well-known.ts';

const day = 24 * 3600 * 1000;
/** Every day in a four-year period that includes a leap year. */
const days = Array.from(
  { length: 4 * 366 },
  (_, index) => new Date(Date.UTC(2026, 0, 1, 12) + index * day),
);

describe('security.txt', () => {
  it.each([
    ['one region', [langstraat]],
    ['regions that share the site', [langstraat, bel]],
  ])('of %s names the mailbox of every team', (_what, regions) => {
    const lines = securityText(regions, new Date('2026-11-21T10:00:00Z')).split('\n');

    expect(lines.filter((line) => line.startsWith('Contact: '))).toEqual(
      regions.map(({ police }) => `Contact: mailto:${police.email}`),
    );
    expect(lines).toContain('Expires: 2027-10-01T00:00:00.000Z');
    expect(lines).toContain('Preferred-Languages: nl, en');
    expect(
      lines.filter(
        (line) => line !== '' && !/^(#|Contact: |Expires: |Preferred-Languages: )/.test(line),
      ),
    ).toEqual([]);
  });

  it('is valid for at least ten months and less than a year, whenever it is built', () => {
    const validity = days.map((built) => (securityExpiry(built).getTime() - built.getTime()) / day);

    expect(Math.min(...validity)).toBeGreaterThan(300);
    expect(Math.max(...validity)).toBeLessThan(365);
  });

  it('is the same all month', () => {
    expect(securityText([langstraat], new Date('2026-11-01T00:00:00Z'))).toBe(
      securityText([langstraat], new Date('2026-11-30T23:59:59Z')),
    );
  });
});

describe('robots.txt', () => {
  it('allows everything except the API and the pages that need a mailed token or a signed-in officer', () => {
    const lines = robotsText([langstraat]).split('\n');

    expect(lines[0]).toBe('User-agent: *');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Disallow: /v1/',
        'Disallow: /bevestigen/',
        'Disallow: /antwoorden/',
        'Disallow: /bureau/',
      ]),
    );
    expect(
      lines.filter((line) => /^Disallow: \/(groepen|aanmelden|spelregels)?$/.test(line)),
    ).toEqual([]);
  });

  it('of regions that share a site covers the path of each region, and paths without one', () => {
    const lines = robotsText([langstraat, bel]).split('\n');

    expect(lines.filter((line) => /(v1|beheer)/.test(line))).toEqual([
      'Disallow: /beheer/',
      'Disallow: /v1/',
      'Disallow: /langstraat/beheer/',
      'Disallow: /langstraat/v1/',
      'Disallow: /bel/beheer/',
      'Disallow: /bel/v1/',
    ]);
    expect(lines.filter((line) => /^Disallow: \/(langstraat|bel)?\/?$/.test(line))).toEqual([]);
  });
});
