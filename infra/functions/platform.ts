import type { FunctionDefinition } from './definition.ts';

/** What every module stands on: the way in, the interface's description, and the way of an event from the outbox to the bus. */
export const platformFunctions = {
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
} as const satisfies Record<string, FunctionDefinition>;
