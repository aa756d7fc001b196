import type { NamedCommands } from '../local/named-commands.ts';

/** What operators run; docs/operations.md says when. */
export const operatorCommands = {
  redrive: {
    summary: 'lists dead letters and puts them back',
    start: () => import('./redrive.ts'),
  },
  relink: {
    summary: 'recomputes every link after the link distance changed; --dry-run first',
    start: () => import('./relink.ts'),
  },
  'check-links': {
    summary: 'compares the stored links with an all-pairs check; --repair mends them',
    start: () => import('./check-links.ts'),
  },
  'move-group': {
    summary: 'moves a group to another municipality',
    start: () => import('./move-group.ts'),
  },
  outlines: {
    summary: 'loads outlines of known neighbourhoods from a GeoJSON file of CBS or PDOK',
    start: () => import('./outlines/load-outlines.ts'),
  },
  'compare-templates': {
    summary: 'compares two synthesised assemblies after applying a list of renames',
    start: () => import('./compare-templates.ts'),
  },
} as const satisfies NamedCommands;
