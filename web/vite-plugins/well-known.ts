import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';

/** Pages that need a mailed token; without one, there is nothing on them to index. */
const tokenPages = [
  'bevestigen',
  'beoordelen',
  'antwoorden',
  'beheer',
  'deelnemen',
  'verzoek',
  'starter',
];

/**
 * RFC 9116 recommends an expiry date less than a year away. The date is always the first of a month, so that the file
 * changes at most once a month.
 */
export function securityExpiry(built: Date): Date {
  return new Date(Date.UTC(built.getUTCFullYear(), built.getUTCMonth() + 11, 1));
}

/**
 * The security.txt file (RFC 9116), which asks people to report vulnerabilities to the mailbox of the team responsible
 * for the site.
 */
export function securityText({ police }: Pick<Region, 'police'>, built: Date): string {
  return [
    '# Een zwakke plek gevonden? Meld het ons. / Found a weakness? Please tell us.',
    `Contact: mailto:${police.email}`,
    `Expires: ${securityExpiry(built).toISOString()}`,
    'Preferred-Languages: nl, en',
    '',
  ].join('\n');
}

export function robotsText(): string {
  return [
    'User-agent: *',
    ...tokenPages.map((page) => `Disallow: /${page}/`),
    'Disallow: /v1/',
    '',
  ].join('\n');
}

/** Adds the files that programs expect at fixed paths. */
export function wellKnown(region: Region, now: () => Date = () => new Date()): Plugin {
  return {
    name: 'buurtkring-well-known',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: '.well-known/security.txt',
        source: securityText(region, now()),
      });
      this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robotsText() });
    },
  };
}
