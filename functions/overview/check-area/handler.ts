import { serve } from '../../../shared/http/serve.ts';
import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { checkAreaRoute } from '../../../shared/routes/overview/check-area.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { checkArea } from './check-area.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  neighbours: neighbourFinder(cellEntries(table)),
  overview: dynamoOverview(tableOfRegion(table, region.id), clock),
  region,
  regions,
}));

export const handler = serve(checkAreaRoute, regions, async ({ region, body }) =>
  checkArea(needsOf(region), body.polygon),
);
