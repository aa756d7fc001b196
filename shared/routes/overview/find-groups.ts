import { findGroupsQuery } from '../../requests/overview/find-groups.ts';
import { findResponse } from '../../requests/overview/place-responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const findGroupsRoute = defineRoute({
  id: 'findGroups',
  method: 'GET',
  path: '/v1/groups/nearby',
  purpose: 'The groups at a place, or the nearest ones',
  does: 'groups at a place',
  summary: 'De groepen op een plaats, of de drie dichtstbijzijnde met hun afstand in meters',
  tag: 'overview',
  caller: { by: 'anybody' },
  query: findGroupsQuery,
  response: {
    status: 200,
    schema: findResponse,
    name: 'FoundGroups',
    example: responseExamples.found,
  },
  problems: [],
  needs: { table: { cell: ['Query'], overview: ['Query', 'BatchGetItem'] } },
});
