import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { listDeskGroupsRoute } from '../../../shared/routes/desk/list-desk-groups.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoGroupList } from '../../../shared/store/desk/dynamo-group-list.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { listDeskGroups } from './list-desk-groups.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  groupList: dynamoGroupList(tableOfRegion(table, region.id), clock),
  region,
}));

export const handler = serveOfficer(
  listDeskGroupsRoute,
  regions,
  officerReading(table),
  async ({ region, officer, query }) => listDeskGroups(needsOf(region), officer, query),
);
