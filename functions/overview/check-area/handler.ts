import { serve } from '../../../shared/http/serve.ts';
import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { checkAreaRoute } from '../../../shared/routes/overview/check-area.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { overviewRepository } from '../../../shared/runtime/overview-repository.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { checkArea } from './check-area.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  neighbours: neighbourFinder(cellEntries(table)),
  overview: overviewRepository(table, region),
  region,
  regions,
}));

export const handler = serve(checkAreaRoute, regions, async ({ region, body }) =>
  checkArea(needsOf(region), body.polygon),
);
