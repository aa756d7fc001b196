import { serveResponse } from '../../../shared/http/serve.ts';
import { listGroupsRoute } from '../../../shared/routes/overview/list-groups.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { overviewRepository } from '../../../shared/runtime/overview-repository.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { listGroups } from './list-groups.ts';
import { respondWithOverview, overviewFormat } from './overview-response.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  overview: overviewRepository(table, region),
  region,
}));

export const handler = serveResponse(listGroupsRoute, regions, async ({ region, query, header }) =>
  respondWithOverview(
    await listGroups(needsOf(region), query),
    overviewFormat(query.f, header('accept')),
    header('if-none-match'),
  ),
);
