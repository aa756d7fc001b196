import { routes } from '../../../shared/http/routes.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { openTable } from '../../../shared/store/table.ts';
import { featureRoutes } from './feature-routes.ts';

const env = readEnv('REGION', 'SITE_URL', 'TABLE_NAME');
const overview = dynamoOverview(openTable(env.TABLE_NAME), clock);

export const handler = routes(
  featureRoutes({ overview, region: regionById(env.REGION), siteUrl: env.SITE_URL }),
);
