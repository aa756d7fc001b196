import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/** Functions for the desk: for signing in, for its officers and mailboxes, and for the invite links of its circles. */
export const deskFunctions = {
  ...routeFunctions('desk'),
  'load-providers': {
    purpose: 'Replaces the identity providers with which the officers of a region sign in',
    trigger: { kind: 'operator' },
    access: { provider: ['PutItem'] },
  },
  'load-desk': {
    purpose: "Replaces a region's desk",
    trigger: { kind: 'operator' },
    access: {
      desk: ['Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
    },
    timeoutSeconds: 30,
  },
  'invite-manager': {
    purpose: 'Invites somebody to manage the desk of a region',
    trigger: { kind: 'operator' },
    access: { officer: ['Query', 'PutItem'], idempotencyKey: ['PutItem'] },
  },
} as const satisfies Record<string, FunctionDefinition>;
