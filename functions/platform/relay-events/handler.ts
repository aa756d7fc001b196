import { readEnv } from '../../../shared/runtime/env.ts';
import { eventBridgeBus } from '../../../shared/runtime/event-bridge-bus.ts';
import { eachInsertedItem } from '../../../shared/runtime/stream-consumer.ts';
import { dynamoOutbox, parseOutboxEvent } from '../../../shared/store/platform/outbox.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { relayEvent } from './relay-events.ts';

const env = readEnv('TABLE_NAME', 'BUS_NAME');
const bus = eventBridgeBus(env.BUS_NAME);
const needs = { bus, outbox: dynamoOutbox(dynamoTable(env.TABLE_NAME)) };

export const handler = eachInsertedItem((item) => relayEvent(needs, parseOutboxEvent(item)));
