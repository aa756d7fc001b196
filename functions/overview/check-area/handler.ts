import { serve } from '../../../shared/http/serve.ts';
import { neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { checkAreaRoute } from '../../../shared/routes/overview/check-area.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { checkArea } from './check-area.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const table = dynamoTable(env.TABLE_NAME);
const needs = {
  neighbours: neighbourFinder(cellEntries(table)),
  overview: dynamoOverview(table, clock),
  region,
};

export const handler = serve(
  checkAreaRoute,
  async ({ body }) => checkArea(needs, body.polygon),
  region,
);
