import type { FunctionDefinition } from './definition.ts';

/** What keeps the links between neighbouring groups true. */
export const linkingFunctions = {
  'link-groups': {
    purpose: 'Keeps the links between neighbouring groups true',
    trigger: {
      kind: 'events',
      names: ['GroupApproved', 'GroupAreaChanged', 'GroupMoved', 'GroupClosed'],
    },
    access: {
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      cell: ['Query'],
    },
    memory: 1024,
    timeoutSeconds: 60,
  },
  'relink-region': {
    purpose: 'Determines all links anew after the link distance changed',
    trigger: { kind: 'operator' },
    access: {
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      cell: ['Query'],
      relink: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    },
    memory: 1024,
    timeoutSeconds: 120,
  },
  'check-links': {
    purpose: 'Holds all links against the truth',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    access: {
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      cell: ['Query'],
      overview: ['Query'],
    },
    memory: 1024,
    timeoutSeconds: 300,
  },
} as const satisfies Record<string, FunctionDefinition>;
