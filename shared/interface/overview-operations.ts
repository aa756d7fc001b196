import type { Region } from '../regions/region.ts';
import { groupAnswer, overviewAnswer } from '../requests/overview/responses.ts';
import { checkAreaRequest } from '../requests/overview/check-area.ts';
import { findGroupsRequest } from '../requests/overview/find-groups.ts';
import { listGroupsRequest } from '../requests/overview/list-groups.ts';
import { networkAnswer } from '../requests/overview/network-response.ts';
import { areaCheckAnswer, findAnswer } from '../requests/overview/place-responses.ts';
import { answerExamples } from './response-examples.ts';
import { exampleRegistration } from './examples.ts';
import { networkExample } from './network-example.ts';
import type { Operation } from './operation.ts';

/** What everybody may read. */
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
      query: listGroupsRequest(region),
      answer: {
        status: 200,
        schema: overviewAnswer,
        name: 'Overview',
        example: answerExamples.overview,
        also: { 'application/geo+json': answerExamples.overviewFeatures },
      },
      problems: [],
    },
    {
      id: 'findGroups',
      method: 'get',
      path: '/v1/groups/nearby',
      summary: 'De groepen op een plaats, of de drie dichtstbijzijnde met hun afstand in meters',
      tag: 'overview',
      query: findGroupsRequest(region),
      answer: {
        status: 200,
        schema: findAnswer,
        name: 'FoundGroups',
        example: answerExamples.found,
      },
      problems: [],
    },
    {
      id: 'showGroup',
      method: 'get',
      path: '/v1/groups/{reference}',
      summary: 'Een groep met haar buurgroepen',
      tag: 'overview',
      answer: { status: 200, schema: groupAnswer, name: 'Group', example: answerExamples.group },
      problems: ['not-found'],
    },
    {
      id: 'showNetwork',
      method: 'get',
      path: '/v1/network',
      summary:
        'De groepen van de regio als punten, met elk paar buurgroepen en hun afstand in meters',
      tag: 'overview',
      answer: { status: 200, schema: networkAnswer, name: 'Network', example: networkExample },
      problems: [],
    },
    {
      id: 'checkArea',
      method: 'post',
      path: '/v1/area-checks',
      summary: 'De groepen die een gebied overlappen, raken of dichtbij hebben; bewaart niets',
      tag: 'overview',
      body: { schema: checkAreaRequest(region), example: { municipality, polygon: area.polygon } },
      answer: {
        status: 200,
        schema: areaCheckAnswer,
        name: 'AreaCheck',
        example: answerExamples.areaCheck,
      },
      problems: [],
    },
  ];
}
