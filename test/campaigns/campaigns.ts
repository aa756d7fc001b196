import type { NamedCommands } from '../../local/named-commands.ts';

/** Every campaign. `npm test` includes a small run of each. */
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
    summary: 'reads compared with a bare server, saturation, and a backlog of mail; --seconds N',
    start: () => import('./load/command.ts'),
  },
  leaks: {
    summary: 'searches for personal data and tokens wherever they must not be; --rounds N',
    start: () => import('./leaks/command.ts'),
  },
  fuzz: {
    summary: 'hostile requests, generated from the served description; --requests N',
    start: () => import('./fuzz/command.ts'),
  },
  access: {
    summary: 'every route with every token on own, foreign and absent objects; --rounds N',
    start: () => import('./access/command.ts'),
  },
  races: {
    summary: 'fifty people at once with one token; --rounds N',
    start: () => import('./races/command.ts'),
  },
  links: {
    summary: 'linking under every kind of interleaving; --schedules N',
    start: () => import('./links/command.ts'),
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
