import { serveResponse } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { showGroupRoute } from '../../../shared/routes/overview/show-group.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { showGroup } from './show-group.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const needs = {
  overview: dynamoOverview(dynamoTable(env.TABLE_NAME), clock),
  region: regionById(env.REGION),
};

export const handler = serveResponse(showGroupRoute, async ({ path }) => ({
  status: 200,
  body: await showGroup(needs, path.reference),
  headers: { 'cache-control': 'public, max-age=15, s-maxage=60' },
}));
