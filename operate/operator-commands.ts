import type { NamedCommands } from '../local/named-commands.ts';

/** Commands for operators; docs/operations.md describes when to use them. */
export const operatorCommands = {
  redrive: {
    summary: 'lists dead letters and puts them back',
    start: () => import('./redrive.ts'),
  },
  relink: {
    summary: 'recomputes every link after a change to the link distance; use --dry-run first',
    start: () => import('./relink.ts'),
  },
  'check-links': {
    summary: 'compares the stored links with an all-pairs check; --repair fixes them',
    start: () => import('./check-links.ts'),
  },
  'rebuild-desk-groups': {
    summary: "corrects the officers' list of groups of a region; --check only says what is wrong",
    start: () => import('./rebuild-desk-groups.ts'),
  },
  'rebuild-contacts': {
    summary:
      'corrects the digests by which officers find coordinators; --check only says what is wrong',
    start: () => import('./rebuild-contacts.ts'),
  },
  'move-group': {
    summary: 'moves a group to another municipality',
    start: () => import('./move-group.ts'),
  },
  'load-desk': {
    summary: 'replaces the desk mailboxes and invite links of a region with those in a file',
    start: () => import('./load-desk.ts'),
  },
  'load-providers': {
    summary: 'replaces the identity providers of a region with those in a file',
    start: () => import('./load-providers.ts'),
  },
  'invite-manager': {
    summary: "invites the first manager of a region's desk",
    start: () => import('./invite-manager.ts'),
  },
  mail: {
    summary: 'stops or resumes the mail of a region, or only that to unconfirmed addresses',
    start: () => import('./mail.ts'),
  },
  'add-region': {
    summary: 'checks a region before it is deployed, and prints the command that deploys it',
    start: () => import('./add-region.ts'),
  },
  'check-region': {
    summary:
      'like add-region; with --table, also names groups whose municipality has left the region',
    start: () => import('./add-region.ts'),
  },
  'remove-region': {
    summary: 'exports all data of a region, removes it and proves that nothing is left',
    start: () => import('./remove-region.ts'),
  },
  person: {
    summary: 'shows, exports, corrects or erases everything that is stored about an address',
    start: () => import('./person.ts'),
  },
  'after-restore': {
    summary: 'erases again what was erased after the restore time, and rebuilds what follows',
    start: () => import('./after-restore.ts'),
  },
  'restore-region': {
    summary: 'brings one region back from a restored table, without touching any other region',
    start: () => import('./restore-region.ts'),
  },
  triggers: {
    summary: 'shows every schedule, queue and stream that runs a function, or turns all off or on',
    start: () => import('./triggers.ts'),
  },
  outlines: {
    summary: 'loads outlines of known neighbourhoods from a GeoJSON file from CBS or PDOK',
    start: () => import('./outlines/load-outlines.ts'),
  },
  'compare-templates': {
    summary: 'compares two synthesised assemblies after applying a list of renames',
    start: () => import('./compare-templates.ts'),
  },
} as const satisfies NamedCommands;
