import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { decideRegistrationRoute } from '../../../shared/routes/groups/decide-registration.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupLinking } from '../../../shared/runtime/linking-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { decideRegistration } from './decide-registration.ts';
import { respondWithDecision } from './decided-response.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...groupLinking(table, region, regions),
  log: logger,
}));

export const handler = serveOfficer(
  decideRegistrationRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    respondWithDecision(await decideRegistration(needsOf(region), officer, path.id, body)),
);
