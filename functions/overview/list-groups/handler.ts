import { serveResponse } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { listGroupsRoute } from '../../../shared/routes/overview/list-groups.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { listGroups } from './list-groups.ts';
import { respondWithOverview, overviewFormat } from './overview-response.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const needs = { overview: dynamoOverview(dynamoTable(env.TABLE_NAME), clock), region };

export const handler = serveResponse(
  listGroupsRoute,
  async ({ query, header }) =>
    respondWithOverview(
      await listGroups(needs, query),
      overviewFormat(query.f, header('accept')),
      header('if-none-match'),
    ),
  region,
);
