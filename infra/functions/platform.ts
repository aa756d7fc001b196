import { endingNames } from '../../events/endings.ts';
import { eventPartitions, type EventPartition } from '../../events/define-event.ts';
import { pendingIndex } from '../../shared/store/keys.ts';
import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/** Marking an event as published means only removing it from the index of pending work. */
const markingPublished = {
  access: Object.fromEntries(
    Object.keys(eventPartitions).map((partition) => [partition, ['UpdateItem']]),
  ) as Record<EventPartition, ['UpdateItem']>,
  attributes: { UpdateItem: [pendingIndex.partition, pendingIndex.sort] },
} as const satisfies Partial<FunctionDefinition>;

/**
 * Functions that every module relies on: they check the origin of requests, describe the HTTP interface, publish
 * events from the outbox to the bus, and keep the ledger of erasures.
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
    ...markingPublished,
    publishes: true,
    timeoutSeconds: 30,
  },
  'sweep-outbox': {
    purpose: 'Publishes the events that the relay missed',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    ...markingPublished,
    pending: ['event'],
    publishes: true,
    timeoutSeconds: 50,
  },
  'record-erasures': {
    purpose: 'Keeps a ledger of what was ended or removed, so that a restore does not undo it',
    trigger: { kind: 'events', names: endingNames },
    recordsErasures: true,
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
