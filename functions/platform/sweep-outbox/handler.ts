import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { eventBridgeBus } from '../../../shared/runtime/event-bridge-bus.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { recordOldestUnpublished } from '../../../shared/runtime/metrics.ts';
import { dynamoOutbox } from '../../../shared/store/platform/outbox.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { sweepOutbox } from './sweep-outbox.ts';

const env = readEnv('TABLE_NAME', 'BUS_NAME');
const bus = eventBridgeBus(env.BUS_NAME);
const needs = { bus, outbox: dynamoOutbox(dynamoTable(env.TABLE_NAME)), clock, log: logger };

export const handler = async (): Promise<void> => {
  const { oldestSeconds } = await sweepOutbox(needs);
  recordOldestUnpublished(oldestSeconds);
};
