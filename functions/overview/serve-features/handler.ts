import { regionPath } from '../../../shared/regions/region-path.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { overviewRepository } from '../../../shared/runtime/overview-repository.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { featureRoutes } from './feature-routes.ts';

const { env, regions, table } = deployment('SITE_URL');
const needsOf = perRegion((region) => ({
  overview: overviewRepository(table, region),
  region,
  siteUrl: env.SITE_URL + regionPath(regions, region),
}));

export const handler = featureRoutes(regions, needsOf);
