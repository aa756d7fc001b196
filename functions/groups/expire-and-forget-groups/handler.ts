import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { forEachRegion, perRegion } from '../../../shared/runtime/served-regions.ts';
import { expireAndForgetGroups } from './expire-and-forget-groups.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...registrationRepository(table, region), log: logger }));

export const handler = (): Promise<void> =>
  forEachRegion(regions, async (region) => expireAndForgetGroups(needsOf(region)));
