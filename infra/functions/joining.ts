import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/** Functions for people who ask to join a group, and for the coordinators who reply to them. */
export const joiningFunctions = {
  ...routeFunctions('joining'),
  'process-due-join-requests': {
    purpose: 'Expires, lapses and removes join requests when due, and triggers reminders',
    trigger: { kind: 'schedule', everyMinutes: 15 },
    access: {
      group: ['GetItem', 'PutItem', 'DeleteItem'],
      join: ['GetItem', 'PutItem', 'DeleteItem'],
      revocation: ['PutItem'],
    },
    pending: ['join'],
    timeoutSeconds: 60,
  },
  'end-join-requests': {
    purpose: 'Ends the open join requests of a group that closed',
    trigger: { kind: 'events', names: ['GroupClosed'] },
    access: { group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], join: ['GetItem', 'PutItem'] },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
