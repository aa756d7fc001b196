import { networkResponse } from '../../requests/overview/network-response.ts';
import { networkExample } from '../examples/network-example.ts';
import { defineRoute } from '../route.ts';

export const showNetworkRoute = defineRoute({
  id: 'showNetwork',
  method: 'GET',
  path: '/v1/network',
  purpose: 'The groups of the region and the links between them',
  does: 'active groups and their links',
  summary: 'De groepen van de regio als punten, met elk paar buurgroepen en hun afstand in meters',
  tag: 'overview',
  caller: { by: 'anybody' },
  response: { status: 200, schema: networkResponse, name: 'Network', example: networkExample },
  problems: [],
  needs: { table: { overview: ['Query'] } },
});
