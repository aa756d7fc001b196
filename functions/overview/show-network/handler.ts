import { serveResponse } from '../../../shared/http/serve.ts';
import { showNetworkRoute } from '../../../shared/routes/overview/show-network.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { overviewRepository } from '../../../shared/runtime/overview-repository.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showNetwork } from './show-network.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  overview: overviewRepository(table, region),
  region,
}));

export const handler = serveResponse(showNetworkRoute, regions, async ({ region }) => ({
  status: 200,
  body: await showNetwork(needsOf(region)),
  headers: { 'cache-control': 'public, max-age=15, s-maxage=60' },
}));
