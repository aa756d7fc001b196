import type { FunctionDefinition } from './definition.ts';

/** Functions for registration, the area and life cycle of a group, and the circle of its municipality. */
export const groupsFunctions = {
  'register-group': {
    purpose: 'A resident registers a group',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations' },
    access: { group: ['GetItem', 'PutItem'], idempotencyKey: ['GetItem', 'PutItem'] },
  },
  'show-registration': {
    purpose: 'A coordinator views the state of the registration',
    trigger: { kind: 'route', method: 'GET', path: '/v1/registrations/{id}' },
    access: { group: ['GetItem'] },
    secrets: ['signing', 'desk'],
  },
  'confirm-registration': {
    purpose: 'A coordinator confirms the e-mail address',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations/{id}/confirmation' },
    access: { group: ['GetItem', 'PutItem'], reference: ['PutItem'] },
    secrets: ['signing'],
  },
  'review-registration': {
    purpose: 'An officer reviews a registration and the groups around it',
    trigger: { kind: 'route', method: 'GET', path: '/v1/registrations/{id}/review' },
    access: { group: ['GetItem', 'Query'], cell: ['Query'] },
    secrets: ['signing', 'desk'],
    memory: 1024,
  },
  'decide-registration': {
    purpose: 'An officer approves or rejects a registration, or asks a question',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations/{id}/decision' },
    access: { group: ['GetItem', 'PutItem'], cell: ['PutItem'] },
    secrets: ['signing', 'desk'],
    memory: 1024,
  },
  'answer-question': {
    purpose: "A coordinator answers an officer's question",
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations/{id}/answer' },
    access: { group: ['GetItem', 'PutItem'] },
    secrets: ['signing'],
  },
  'change-area': {
    purpose: 'A coordinator changes the area',
    trigger: { kind: 'route', method: 'PUT', path: '/v1/groups/{reference}/area' },
    access: {
      group: ['GetItem', 'Query', 'PutItem'],
      reference: ['GetItem'],
      cell: ['PutItem', 'DeleteItem'],
    },
    secrets: ['signing'],
    memory: 1024,
  },
  'close-group': {
    purpose: 'A coordinator closes the group',
    trigger: { kind: 'route', method: 'POST', path: '/v1/groups/{reference}/closure' },
    access: {
      group: ['GetItem', 'Query', 'PutItem'],
      reference: ['GetItem'],
      cell: ['DeleteItem'],
    },
    secrets: ['signing'],
  },
  'move-group': {
    purpose: 'Moves a group to another municipality',
    trigger: { kind: 'operator' },
    access: { group: ['GetItem', 'PutItem'], reference: ['GetItem', 'PutItem'], cell: ['PutItem'] },
    memory: 1024,
  },
  'expire-and-forget-groups': {
    purpose: 'Removes the personal data of registrations and groups when its retention period ends',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    access: { group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'] },
    pending: ['registration'],
    timeoutSeconds: 60,
  },
  'enrol-coordinators': {
    purpose: "Keeps the municipality's circle in step with the active groups",
    trigger: { kind: 'events', names: ['GroupApproved', 'GroupMoved', 'GroupClosed'] },
    access: {
      group: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
      circle: ['GetItem', 'PutItem'],
    },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
