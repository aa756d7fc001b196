import type { FunctionDefinition } from './definition.ts';

/** Functions for people who want to start a group, and for the officers who get in touch with them. */
export const startingFunctions = {
  'request-starter-kit': {
    purpose: 'A resident who wants to start a group asks for information and tips',
    trigger: { kind: 'route', method: 'POST', path: '/v1/starter-kits' },
    access: {
      starter: ['GetItem', 'PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
    },
    secrets: ['signing'],
  },
  'show-starter': {
    purpose: 'An officer views who wants to start a group',
    trigger: { kind: 'route', method: 'GET', path: '/v1/starters/{id}' },
    access: { starter: ['GetItem'] },
    secrets: ['signing', 'desk'],
  },
  'follow-up-starter': {
    purpose: 'An officer records having contacted somebody who wants to start a group',
    trigger: { kind: 'route', method: 'POST', path: '/v1/starters/{id}/follow-up' },
    access: { starter: ['GetItem', 'PutItem'] },
    secrets: ['signing', 'desk'],
  },
  'remove-starters': {
    purpose: 'Removes the data of people who asked for a starter kit',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    access: { starter: ['GetItem', 'PutItem', 'DeleteItem'] },
    pending: ['starter'],
    timeoutSeconds: 60,
  },
} as const satisfies Record<string, FunctionDefinition>;
