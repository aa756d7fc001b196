import type { FunctionDefinition } from './definition.ts';

/** Functions that keep the links between neighbouring groups up to date. */
export const linkingFunctions = {
  'link-groups': {
    purpose: 'Keeps the links between neighbouring groups correct',
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
    purpose: 'Recomputes all links after the link distance changed',
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
    purpose: 'Compares all links with an independent all-pairs check',
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
