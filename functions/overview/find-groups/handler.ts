import { serve } from '../../../shared/http/serve.ts';
import { groupLocator } from '../../../shared/linking/find-neighbours.ts';
import { findGroupsRoute } from '../../../shared/routes/overview/find-groups.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { overviewRepository } from '../../../shared/runtime/overview-repository.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { findGroups } from './find-groups.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  places: groupLocator(cellEntries(table)),
  overview: overviewRepository(table, region),
  region,
  regions,
}));

// The response is never cached, because the URL reveals where somebody lives.
export const handler = serve(findGroupsRoute, regions, async ({ region, query }) =>
  findGroups(needsOf(region), [query.longitude, query.latitude]),
);
