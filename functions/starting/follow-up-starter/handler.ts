import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { followUpStarterRoute } from '../../../shared/routes/starting/follow-up-starter.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { followUpStarter } from './follow-up-starter.ts';
import { respondWithFollowUp } from './followed-up-response.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...registryRepositories(table, region), log: logger }));

export const handler = serveOfficer(
  followUpStarterRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    respondWithFollowUp(await followUpStarter(needsOf(region), officer, path.id, body)),
);
