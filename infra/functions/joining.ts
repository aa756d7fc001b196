import type { FunctionDefinition } from './definition.ts';

/** What people who ask to join a group need, and the coordinators who reply to them. */
export const joiningFunctions = {
  'request-join': {
    purpose: 'A resident asks to join a group',
    trigger: { kind: 'route', method: 'POST', path: '/v1/groups/{reference}/join-requests' },
    access: {
      group: ['GetItem', 'PutItem'],
      reference: ['GetItem'],
      join: ['GetItem', 'PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
    },
    secrets: ['signing'],
  },
  'show-join-request': {
    purpose: 'Who asked to join, or a coordinator, sees the request',
    trigger: { kind: 'route', method: 'GET', path: '/v1/join-requests/{id}' },
    access: { group: ['GetItem', 'Query'], join: ['GetItem'] },
    secrets: ['signing'],
  },
  'confirm-join-request': {
    purpose: 'Who asked to join confirms the e-mail address',
    trigger: { kind: 'route', method: 'POST', path: '/v1/join-requests/{id}/confirmation' },
    access: { group: ['GetItem', 'PutItem', 'ConditionCheckItem'], join: ['GetItem', 'PutItem'] },
    secrets: ['signing'],
  },
  'answer-join-request': {
    purpose: 'A coordinator answers a request to join',
    trigger: { kind: 'route', method: 'POST', path: '/v1/join-requests/{id}/answer' },
    access: { group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], join: ['GetItem', 'PutItem'] },
    secrets: ['signing'],
  },
  'set-joining': {
    purpose: 'A coordinator opens the group for requests, or says that it is full',
    trigger: { kind: 'route', method: 'PUT', path: '/v1/groups/{reference}/join-state' },
    access: { group: ['GetItem', 'Query', 'PutItem'], reference: ['GetItem'] },
    secrets: ['signing'],
  },
  'process-due-join-requests': {
    purpose: 'Lets requests to join expire and lapse, reminds of them and removes them',
    trigger: { kind: 'schedule', everyMinutes: 15 },
    access: {
      group: ['GetItem', 'PutItem', 'DeleteItem'],
      join: ['GetItem', 'PutItem', 'DeleteItem'],
    },
    pending: ['join'],
    timeoutSeconds: 60,
  },
  'end-join-requests': {
    purpose: 'Ends the open requests of a group that stopped',
    trigger: { kind: 'events', names: ['GroupClosed'] },
    access: { group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], join: ['GetItem', 'PutItem'] },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
