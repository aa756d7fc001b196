import type { Region } from '../regions/region.ts';
import { checkAreaBody } from '../requests/overview/check-area.ts';
import { findGroupsQuery } from '../requests/overview/find-groups.ts';
import { listGroupsQuery } from '../requests/overview/list-groups.ts';
import { networkResponse } from '../requests/overview/network-response.ts';
import { areaCheckResponse, findResponse } from '../requests/overview/place-responses.ts';
import { groupResponse, overviewResponse } from '../requests/overview/responses.ts';
import { exampleRegistration } from './examples.ts';
import { networkExample } from './network-example.ts';
import type { Operation } from './operation.ts';
import { responseExamples } from './response-examples.ts';

/** The operations that are open to everyone. */
export function overviewOperations(region: Region): readonly Operation[] {
  const { municipality, area } = exampleRegistration(region);
  return [
    {
      id: 'listGroups',
      method: 'get',
      path: '/v1/groups',
      summary: 'Het openbare overzicht van actieve groepen, als JSON of GeoJSON',
      tag: 'overview',
      open: true,
      query: listGroupsQuery(region),
      response: {
        status: 200,
        schema: overviewResponse,
        name: 'Overview',
        example: responseExamples.overview,
        also: { 'application/geo+json': responseExamples.overviewFeatures },
      },
      problems: [],
    },
    {
      id: 'findGroups',
      method: 'get',
      path: '/v1/groups/nearby',
      summary: 'De groepen op een plaats, of de drie dichtstbijzijnde met hun afstand in meters',
      tag: 'overview',
      query: findGroupsQuery(region),
      response: {
        status: 200,
        schema: findResponse,
        name: 'FoundGroups',
        example: responseExamples.found,
      },
      problems: [],
    },
    {
      id: 'showGroup',
      method: 'get',
      path: '/v1/groups/{reference}',
      summary: 'Een groep met haar buurgroepen',
      tag: 'overview',
      response: {
        status: 200,
        schema: groupResponse,
        name: 'Group',
        example: responseExamples.group,
      },
      problems: ['not-found'],
    },
    {
      id: 'showNetwork',
      method: 'get',
      path: '/v1/network',
      summary:
        'De groepen van de regio als punten, met elk paar buurgroepen en hun afstand in meters',
      tag: 'overview',
      response: { status: 200, schema: networkResponse, name: 'Network', example: networkExample },
      problems: [],
    },
    {
      id: 'checkArea',
      method: 'post',
      path: '/v1/area-checks',
      summary: 'De groepen die een gebied overlappen, raken of dichtbij hebben; bewaart niets',
      tag: 'overview',
      body: { schema: checkAreaBody(region), example: { municipality, polygon: area.polygon } },
      response: {
        status: 200,
        schema: areaCheckResponse,
        name: 'AreaCheck',
        example: responseExamples.areaCheck,
      },
      problems: [],
    },
  ];
}
