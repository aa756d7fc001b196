import type { FunctionDefinition } from './function-definition.ts';
import { linkingFunctions } from './linking-functions.ts';
import { joinFunctions } from './join-functions.ts';
import { mailFunctions } from './mail-functions.ts';

/**
 * Every function of the system. Routes, permissions, queues, rules, schedules, logs and alarms are generated from
 * this table; a folder with the same name in `functions/` holds the code.
 */
export const functions = {
  'register-group': {
    purpose: 'A resident registers a group',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations' },
    access: { group: ['GetItem', 'PutItem'], request: ['GetItem', 'PutItem'] },
  },
  'show-registration': {
    purpose: 'A coordinator sees the state of the registration',
    trigger: { kind: 'route', method: 'GET', path: '/v1/registrations/{id}' },
    access: { group: ['GetItem'] },
    secrets: ['signing', 'settings'],
  },
  'confirm-registration': {
    purpose: 'A coordinator confirms the e-mail address',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations/{id}/confirmation' },
    access: { group: ['GetItem', 'PutItem'], reference: ['PutItem'] },
    secrets: ['signing'],
  },
  'review-registration': {
    purpose: 'An officer sees a registration and the groups around it',
    trigger: { kind: 'route', method: 'GET', path: '/v1/registrations/{id}/review' },
    access: { group: ['GetItem', 'Query'], cell: ['Query'] },
    secrets: ['signing', 'settings'],
    memory: 1024,
  },
  'decide-registration': {
    purpose: 'An officer approves, rejects or asks a question',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations/{id}/decision' },
    access: { group: ['GetItem', 'PutItem'], cell: ['PutItem'] },
    secrets: ['signing', 'settings'],
    memory: 1024,
  },
  'answer-question': {
    purpose: 'A coordinator answers the question of an officer',
    trigger: { kind: 'route', method: 'POST', path: '/v1/registrations/{id}/answer' },
    access: { group: ['GetItem', 'PutItem'] },
    secrets: ['signing'],
  },
  'list-groups': {
    purpose: 'The public overview, as JSON and as GeoJSON',
    trigger: { kind: 'route', method: 'GET', path: '/v1/groups' },
    access: { overview: ['Query'] },
  },
  'show-group': {
    purpose: 'The public page of one group',
    trigger: { kind: 'route', method: 'GET', path: '/v1/groups/{reference}' },
    access: { overview: ['GetItem', 'BatchGetItem'], reference: ['GetItem'] },
  },
  'find-groups': {
    purpose: 'The groups at a place, or the nearest',
    trigger: { kind: 'route', method: 'GET', path: '/v1/groups/nearby' },
    access: { cell: ['Query'], overview: ['Query', 'BatchGetItem'] },
  },
  'check-area': {
    purpose: 'The groups near an area that is not registered yet',
    trigger: { kind: 'route', method: 'POST', path: '/v1/area-checks' },
    access: { cell: ['Query'], overview: ['BatchGetItem'] },
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
  'serve-features': {
    purpose: 'The overview for GIS programs, as OGC API - Features',
    trigger: {
      kind: 'route',
      method: 'GET',
      path: [
        '/v1/ogc',
        '/v1/ogc/conformance',
        '/v1/ogc/collections',
        '/v1/ogc/collections/groups',
        '/v1/ogc/collections/groups/items',
        '/v1/ogc/collections/groups/items/{reference}',
      ],
    },
    access: { overview: ['Query', 'GetItem'], reference: ['GetItem'] },
  },
  ...joinFunctions,
  'describe-interface': {
    purpose: 'The OpenAPI description of the interface',
    trigger: { kind: 'route', method: 'GET', path: '/v1/openapi.json' },
  },
  'verify-origin': {
    purpose: 'Lets requests in that came through CloudFront',
    trigger: { kind: 'authorizer' },
    secrets: ['origin'],
    memory: 256,
    timeoutSeconds: 5,
  },
  'relay-events': {
    purpose: 'Publishes the events of the outbox',
    trigger: { kind: 'stream' },
    access: { group: ['UpdateItem'], starter: ['UpdateItem'] },
    publishes: true,
    timeoutSeconds: 30,
  },
  'sweep-outbox': {
    purpose: 'Publishes what the relay left unpublished',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    access: { group: ['UpdateItem'], starter: ['UpdateItem'] },
    pending: ['event'],
    publishes: true,
    timeoutSeconds: 50,
  },
  'expire-registrations': {
    purpose: 'Removes the personal data of registrations and groups when their time is up',
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
  ...linkingFunctions,
  'project-overview': {
    purpose: 'Keeps the public overview in step with the groups and their links',
    trigger: {
      kind: 'events',
      names: [
        'GroupApproved',
        'GroupAreaChanged',
        'GroupMoved',
        'GroupClosed',
        'GroupsLinked',
        'GroupsUnlinked',
        'LinkMeasured',
        'JoiningChanged',
      ],
    },
    access: { group: ['GetItem', 'Query'], overview: ['GetItem', 'PutItem'] },
    timeoutSeconds: 30,
  },
  ...mailFunctions,
} as const satisfies Record<string, FunctionDefinition>;

export type FunctionName = keyof typeof functions;
export const functionNames = Object.keys(functions) as FunctionName[];

export function definitionOf(name: FunctionName): FunctionDefinition {
  return functions[name];
}
