import { listGroupsQuery } from '../../requests/overview/list-groups.ts';
import { overviewResponse } from '../../requests/overview/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const listGroupsRoute = defineRoute({
  id: 'listGroups',
  method: 'GET',
  path: '/v1/groups',
  purpose: 'The public overview, as JSON and as GeoJSON',
  does: 'the public overview',
  summary: 'Het openbare overzicht van actieve groepen, als JSON of GeoJSON',
  tag: 'overview',
  caller: { by: 'anybody' },
  open: true,
  query: listGroupsQuery,
  response: {
    status: 200,
    schema: overviewResponse,
    name: 'Overview',
    example: responseExamples.overview,
    also: { 'application/geo+json': responseExamples.overviewFeatures },
  },
  problems: [],
  needs: { table: { overview: ['Query'] } },
});
