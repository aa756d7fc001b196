import { serveResponse } from '../../../shared/http/serve.ts';
import { showGroupRoute } from '../../../shared/routes/overview/show-group.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { showGroup } from './show-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  overview: dynamoOverview(tableOfRegion(table, region.id), clock),
  regions,
}));

export const handler = serveResponse(showGroupRoute, regions, async ({ region, path }) => ({
  status: 200,
  body: await showGroup(needsOf(region), path.reference),
  headers: { 'cache-control': 'public, max-age=15, s-maxage=60' },
}));
