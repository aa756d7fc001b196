import { regionById } from '../../../shared/regions/index.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { featureRoutes } from './feature-routes.ts';

const env = readEnv('REGION', 'SITE_URL', 'TABLE_NAME');
const overview = dynamoOverview(dynamoTable(env.TABLE_NAME), clock);

export const handler = featureRoutes({
  overview,
  region: regionById(env.REGION),
  siteUrl: env.SITE_URL,
});
