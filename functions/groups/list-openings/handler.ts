import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { listOpeningsRoute } from '../../../shared/routes/groups/list-openings.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoOpenings } from '../../../shared/store/desk/dynamo-openings.ts';
import { listOpenings } from './list-openings.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupRepository(table, region);
  return { ...own, openings: dynamoOpenings(own.table) };
});

export const handler = serveOfficer(
  listOpeningsRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path }) => listOpenings(needsOf(region), officer, path.id),
);
