import type { NamedCommands } from '../local/named-commands.ts';

/** All benchmarks; their tables are in docs/benchmarks.md. */
export const benchmarks = {
  link: {
    summary: 'one link operation among 1,000 and 10,000 groups',
    start: () => import('./link-operation.ts'),
  },
  national: {
    summary: 'linking a whole country, compared with PostGIS and a full scan',
    start: () => import('./national.ts'),
  },
  relink: {
    summary: 'relinking a region after a change of the link distance',
    start: () => import('./relink.ts'),
  },
  flow: {
    summary: 'from an accepted registration to its last effect',
    start: () => import('./registration-to-effect.ts'),
  },
  start: {
    summary: 'size and load time of every function bundle',
    start: () => import('./start-up.ts'),
  },
  'start-kinds': {
    summary: 'load time of the functions by kind, compared with an ordinary one',
    start: () => import('./start-kinds.ts'),
  },
  overview: {
    summary: 'what the public overview of 500 groups costs',
    start: () => import('./overview.ts'),
  },
  pages: {
    summary: 'the web application in a browser, on a slow phone',
    start: () => import('./pages.ts'),
  },
  engine: {
    summary: 'what a local write costs as the embedded engine ages',
    start: () => import('./engine-age.ts'),
  },
  equality: {
    summary: 'set equality of the links with PostGIS and an all-pairs check',
    start: () => import('./equality.ts'),
  },
  tests: {
    summary: 'which tests take the most time',
    start: () => import('./tests.ts'),
  },
} as const satisfies NamedCommands;
