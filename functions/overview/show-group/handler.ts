import { serveResponse } from '../../../shared/http/serve.ts';
import { showGroupRoute } from '../../../shared/routes/overview/show-group.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { overviewRepository } from '../../../shared/runtime/overview-repository.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showGroup } from './show-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  overview: overviewRepository(table, region),
  region,
  regions,
}));

export const handler = serveResponse(showGroupRoute, regions, async ({ region, path }) => ({
  status: 200,
  body: await showGroup(needsOf(region), path.reference),
  headers: { 'cache-control': 'public, max-age=15, s-maxage=60' },
}));
