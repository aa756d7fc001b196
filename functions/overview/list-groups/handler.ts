import { serveResponse } from '../../../shared/http/serve.ts';
import { listGroupsRoute } from '../../../shared/routes/overview/list-groups.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { listGroups } from './list-groups.ts';
import { respondWithOverview, overviewFormat } from './overview-response.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  overview: dynamoOverview(tableOfRegion(table, region.id), clock),
  region,
}));

export const handler = serveResponse(listGroupsRoute, regions, async ({ region, query, header }) =>
  respondWithOverview(
    await listGroups(needsOf(region), query),
    overviewFormat(query.f, header('accept')),
    header('if-none-match'),
  ),
);
