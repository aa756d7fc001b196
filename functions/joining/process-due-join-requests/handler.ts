import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { forEachRegion, perRegion } from '../../../shared/runtime/served-regions.ts';
import { processDueJoinRequests } from './process-due-join-requests.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  log: logger,
}));

export const handler = (): Promise<void> =>
  forEachRegion(regions, async (region) => processDueJoinRequests(needsOf(region)));
