import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { reviewRegistrationRoute } from '../../../shared/routes/groups/review-registration.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupLinking } from '../../../shared/runtime/linking-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { reviewRepositories } from '../../../shared/runtime/review-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { reviewRegistration } from './review-registration.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupLinking(table, region, regions);
  return { ...own, ...reviewRepositories(own.table), log: logger };
});

export const handler = serveOfficer(
  reviewRegistrationRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path }) => reviewRegistration(needsOf(region), officer, path.id),
);
