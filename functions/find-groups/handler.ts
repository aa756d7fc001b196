import { route } from '../../shared/http/route.ts';
import { groupLocator } from '../../shared/linking/find-neighbours.ts';
import { regionById } from '../../shared/regions/index.ts';
import { findGroupsRequest } from '../../shared/requests/find-groups.ts';
import { clock } from '../../shared/runtime/clock.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { cellEntries } from '../../shared/store/cell-index.ts';
import { dynamoOverview } from '../../shared/store/dynamo-overview.ts';
import { openTable } from '../../shared/store/table.ts';
import { findGroups } from './find-groups.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const table = openTable(env.TABLE_NAME);
const needs = { places: groupLocator(cellEntries(table)), overview: dynamoOverview(table, clock), region };

// Not kept anywhere: the address holds the place where somebody lives.
export const handler = route({ query: findGroupsRequest(region) }, async ({ query: { longitude, latitude } }) => ({
  status: 200,
  body: await findGroups(needs, [longitude, latitude]),
}));
