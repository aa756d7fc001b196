import { regionPath } from '../../../shared/regions/region-path.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { featureRoutes } from './feature-routes.ts';

const { env, regions, table } = deployment('SITE_URL');
const needsOf = perRegion((region) => ({
  overview: dynamoOverview(tableOfRegion(table, region.id), clock),
  region,
  siteUrl: env.SITE_URL + regionPath(regions, region),
}));

export const handler = featureRoutes(regions, needsOf);
