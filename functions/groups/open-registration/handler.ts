import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { openRegistrationRoute } from '../../../shared/routes/groups/open-registration.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoOpenings } from '../../../shared/store/desk/dynamo-openings.ts';
import { openRegistration } from './open-registration.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupRepository(table, region);
  return { ...own, openings: dynamoOpenings(own.table) };
});

export const handler = serveOfficer(
  openRegistrationRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    openRegistration(needsOf(region), officer, path.id, body),
);
