import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/** Functions for people who want to start a group, and for the officers who get in touch with them. */
export const startingFunctions = {
  ...routeFunctions('starting'),
  'remove-starters': {
    purpose: 'Removes the data of people who asked for a starter kit',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    access: {
      starter: ['GetItem', 'DeleteItem'],
      starterHistory: ['PutItem'],
      revocation: ['PutItem'],
    },
    pending: ['starter'],
    timeoutSeconds: 60,
  },
} as const satisfies Record<string, FunctionDefinition>;
