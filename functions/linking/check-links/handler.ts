import { setTimeout as pause } from 'node:timers/promises';
import { checkLinksCommand } from '../../../shared/requests/linking/operate.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { regionLinking } from '../../../shared/runtime/linking-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { recordLinkFaults } from '../../../shared/runtime/metrics.ts';
import { operatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { checkLinks } from './check-links.ts';
import { truePairs } from './true-pairs.ts';

const { regions, table } = deployment();
const registries = regions.all.map((region) => regionLinking(table, region, regions));
const needs = { registries, readCell: cellEntries(table), truePairs };

export const handler = operatorHandler(checkLinksCommand, async (command) => {
  const settle = (): Promise<void> => pause(command.settleSeconds * 1000);
  const check = await checkLinks({ ...needs, settle }, command);
  for (const { kind, why, groupId, neighbourId = 'none' } of check.faults)
    logger.warn('link fault found', { kind, why, groupId, neighbourId });
  recordLinkFaults(check.faults);
  return check;
});
