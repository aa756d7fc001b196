import type { FunctionDefinition } from './function-definition.ts';

/** The functions that keep and show who is whose neighbour. */
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
  'move-group': {
    purpose: 'Gives a group over to another municipality',
    trigger: { kind: 'operator' },
    access: { group: ['GetItem', 'PutItem'], reference: ['GetItem', 'PutItem'], cell: ['PutItem'] },
    memory: 1024,
  },
  'show-network': {
    purpose: 'The groups of the region and who is whose neighbour',
    trigger: { kind: 'route', method: 'GET', path: '/v1/network' },
    access: { overview: ['Query'] },
  },
} as const satisfies Record<string, FunctionDefinition>;
