import { setTimeout as pause } from 'node:timers/promises';
import { checkLinksCommand } from '../../../shared/requests/linking/operate.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { regionLinking } from '../../../shared/runtime/linking-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { recordLinkFaults } from '../../../shared/runtime/metrics.ts';
import { operatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { checkLinks } from './check-links.ts';
import { truePairs } from './true-pairs.ts';

const linking = regionLinking(readEnv('REGION', 'TABLE_NAME'));
const needs = { ...linking, overview: dynamoOverview(linking.table, linking.clock), truePairs };

export const handler = operatorHandler(checkLinksCommand, async (command) => {
  const settle = (): Promise<void> => pause(command.settleSeconds * 1000);
  const check = await checkLinks({ ...needs, settle }, command);
  for (const { kind, why, groupId, neighbourId = 'none' } of check.faults)
    logger.warn('link fault found', { kind, why, groupId, neighbourId });
  recordLinkFaults(check.faults);
  return check;
});
