import { loadProvidersCommand } from '../../../shared/requests/desk/load-providers.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger as log } from '../../../shared/runtime/logger.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { dynamoProviders } from '../../../shared/store/desk/dynamo-providers.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { loadProviders } from './load-providers.ts';

const { env, regions, table } = deployment('STAGE');

export const handler = regionOperatorHandler(
  regions,
  () => loadProvidersCommand,
  async (command, region) => {
    const repository = dynamoProviders(tableOfRegion(table, region.id));
    return loadProviders({ repository, region, stage: env.STAGE, log }, command);
  },
);
