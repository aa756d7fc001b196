import type { Plugin } from 'vite';
import { regionPath } from '../../shared/regions/region-path.ts';
import type { Region } from '../../shared/regions/region.ts';

/** Pages that need a mailed token or a signed-in officer; without one, they show nothing worth indexing. */
const closedPages = [
  'bevestigen',
  'antwoorden',
  'beheer',
  'deelnemen',
  'verzoek',
  'uitnodiging',
  'bureau',
];

/**
 * RFC 9116 recommends an expiry date less than a year away. The date is always the first of a month, so that the file
 * changes at most once a month.
 */
export function securityExpiry(built: Date): Date {
  return new Date(Date.UTC(built.getUTCFullYear(), built.getUTCMonth() + 11, 1));
}

/**
 * The security.txt file (RFC 9116), which asks people to report vulnerabilities to the mailboxes of the teams
 * responsible for the site.
 */
export function securityText(regions: readonly Pick<Region, 'police'>[], built: Date): string {
  return [
    '# Een zwakke plek gevonden? Meld het ons. / Found a weakness? Please tell us.',
    ...regions.map(({ police }) => `Contact: mailto:${police.email}`),
    `Expires: ${securityExpiry(built).toISOString()}`,
    'Preferred-Languages: nl, en',
    '',
  ].join('\n');
}

/**
 * The robots.txt file, which keeps robots away from the API and from pages that have nothing to show them. It lists the
 * paths of these pages for every region, and also without a region, because such URLs lead to the same pages.
 */
export function robotsText(regions: readonly Pick<Region, 'id'>[]): string {
  const paths = new Set(['', ...regions.map((region) => regionPath({ all: regions }, region))]);
  return [
    'User-agent: *',
    ...[...paths].flatMap((path) =>
      [...closedPages, 'v1'].map((page) => `Disallow: ${path}/${page}/`),
    ),
    '',
  ].join('\n');
}

/** Adds the files that programs expect at fixed paths, for all regions of the site. */
export function wellKnown(regions: readonly Region[], now: () => Date = () => new Date()): Plugin {
  return {
    name: 'buurtkring-well-known',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: '.well-known/security.txt',
        source: securityText(regions, now()),
      });
      this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robotsText(regions) });
    },
  };
}
