import type { FunctionDefinition } from './definition.ts';

/** Functions for people who ask to join a group, and for the coordinators who reply to them. */
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
    purpose: 'The asker or a coordinator views a join request',
    trigger: { kind: 'route', method: 'GET', path: '/v1/join-requests/{id}' },
    access: { group: ['GetItem', 'Query'], join: ['GetItem'] },
    secrets: ['signing'],
  },
  'confirm-join-request': {
    purpose: 'The asker confirms the e-mail address',
    trigger: { kind: 'route', method: 'POST', path: '/v1/join-requests/{id}/confirmation' },
    access: { group: ['GetItem', 'PutItem', 'ConditionCheckItem'], join: ['GetItem', 'PutItem'] },
    secrets: ['signing'],
  },
  'answer-join-request': {
    purpose: 'A coordinator replies to a join request',
    trigger: { kind: 'route', method: 'POST', path: '/v1/join-requests/{id}/answer' },
    access: { group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], join: ['GetItem', 'PutItem'] },
    secrets: ['signing'],
  },
  'set-joining': {
    purpose: 'A coordinator opens the group to join requests or marks it as full',
    trigger: { kind: 'route', method: 'PUT', path: '/v1/groups/{reference}/join-state' },
    access: { group: ['GetItem', 'Query', 'PutItem'], reference: ['GetItem'] },
    secrets: ['signing'],
  },
  'process-due-join-requests': {
    purpose: 'Expires, lapses and removes join requests when due, and triggers reminders',
    trigger: { kind: 'schedule', everyMinutes: 15 },
    access: {
      group: ['GetItem', 'PutItem', 'DeleteItem'],
      join: ['GetItem', 'PutItem', 'DeleteItem'],
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
