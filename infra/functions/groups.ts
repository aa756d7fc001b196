import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/** Functions for a group's registration, area and life cycle, and for the circle of its municipality. */
export const groupsFunctions = {
  ...routeFunctions('groups'),
  'move-group': {
    purpose: 'Moves a group to another municipality',
    trigger: { kind: 'operator' },
    access: { group: ['GetItem', 'PutItem'], reference: ['GetItem', 'PutItem'], cell: ['PutItem'] },
    memory: 1024,
  },
  'expire-and-forget-groups': {
    purpose:
      'Reminds people of registrations that wait, and removes personal data when its term ends',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    access: {
      registration: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
      contact: ['DeleteItem'],
      revocation: ['PutItem'],
    },
    pending: ['registration', 'group'],
    timeoutSeconds: 60,
  },
  'enrol-coordinators': {
    purpose: "Keeps the municipality's circle in step with the active groups",
    trigger: {
      kind: 'events',
      names: [
        'GroupApproved',
        'GroupMoved',
        'GroupClosed',
        'CoordinatorJoined',
        'CoordinatorRemoved',
      ],
    },
    access: {
      group: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
      circle: ['Query', 'PutItem'],
    },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
