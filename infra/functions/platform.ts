import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/**
 * Functions that every module relies on: they check the origin of requests, describe the HTTP interface, and publish
 * events from the outbox to the bus.
 */
export const platformFunctions = {
  ...routeFunctions('platform'),
  'verify-origin': {
    purpose: 'Admits only requests that came through CloudFront',
    trigger: { kind: 'authorizer' },
    secrets: ['origin'],
    memory: 256,
    timeoutSeconds: 5,
  },
  'relay-events': {
    purpose: 'Publishes the events in the outbox',
    trigger: { kind: 'stream' },
    access: { group: ['UpdateItem'], starter: ['UpdateItem'] },
    publishes: true,
    timeoutSeconds: 30,
  },
  'sweep-outbox': {
    purpose: 'Publishes the events that the relay missed',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    access: { group: ['UpdateItem'], starter: ['UpdateItem'] },
    pending: ['event'],
    publishes: true,
    timeoutSeconds: 50,
  },
} as const satisfies Record<string, FunctionDefinition>;
