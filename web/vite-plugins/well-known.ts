import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';

/** Pages that open with a link from a mail: nothing to find there without it. */
const pagesOfMails = [
  'bevestigen',
  'beoordelen',
  'antwoorden',
  'beheer',
  'deelnemen',
  'verzoek',
  'starter',
];

/** RFC 9116 wants less than a year. On the first of a month, so that a build changes no more often than that. */
export function securityExpiry(built: Date): Date {
  return new Date(Date.UTC(built.getUTCFullYear(), built.getUTCMonth() + 11, 1));
}

/** Where to report a weakness (RFC 9116): the mailbox of the team that answers for the site. */
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
    ...pagesOfMails.map((page) => `Disallow: /${page}/`),
    'Disallow: /v1/',
    '',
  ].join('\n');
}

/** Adds the files that programs look for at a fixed place. */
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
