import type { NamedCommands } from '../../local/named-commands.ts';

/** All campaigns. `npm test` includes a small run of each. */
export const campaigns = {
  crash: {
    summary: 'kills the whole system at random moments and counts what is lost; --kills N',
    start: () => import('./crash/command.ts'),
  },
  faults: {
    summary: 'simulates the flow of events in virtual time while every service fails; --seeds N',
    start: () => import('./faults/command.ts'),
  },
  load: {
    summary:
      'compares reads with a bare server, and measures saturation and a backlog of mail; --seconds N',
    start: () => import('./load/command.ts'),
  },
  abuse: {
    summary: 'floods a victim and everybody else while honest people use the system; --rounds N',
    start: () => import('./abuse/command.ts'),
  },
  leaks: {
    summary: 'searches for personal data and tokens wherever they must not appear; --rounds N',
    start: () => import('./leaks/command.ts'),
  },
  fuzz: {
    summary: 'sends hostile requests generated from the served description; --requests N',
    start: () => import('./fuzz/command.ts'),
  },
  access: {
    summary: 'tries every route with every token on own, foreign and absent objects; --rounds N',
    start: () => import('./access/command.ts'),
  },
  races: {
    summary: 'lets fifty people use one token at once; --rounds N',
    start: () => import('./races/command.ts'),
  },
  links: {
    summary: 'runs linking through every kind of interleaving; --schedules N',
    start: () => import('./links/command.ts'),
  },
  restore: {
    summary:
      'destroys a table, restores it without those who were erased, and times it; --groups N',
    start: () => import('./restore/command.ts'),
  },
  mutation: {
    summary: 'mutates the code and counts the mutants that no test detects; --part NAME',
    start: () => import('./mutation/command.ts'),
  },
  'planted-bugs': {
    summary: 'plants each known bug and waits for a test to fail; --only NN',
    start: () => import('./planted-bugs/command.ts'),
  },
} as const satisfies NamedCommands;
