import { serve } from '../../../shared/http/serve.ts';
import { groupLocator } from '../../../shared/linking/find-neighbours.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { findGroupsRoute } from '../../../shared/routes/overview/find-groups.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { findGroups } from './find-groups.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const table = dynamoTable(env.TABLE_NAME);
const places = groupLocator(cellEntries(table));
const overview = dynamoOverview(table, clock);

// The response is never cached, because the URL contains the place where somebody lives.
export const handler = serve(
  findGroupsRoute,
  async ({ query }) => findGroups({ places, overview, region }, [query.longitude, query.latitude]),
  region,
);
