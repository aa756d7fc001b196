import type { Region } from '../regions/region.ts';
import { groupAnswer, overviewAnswer } from '../requests/answers.ts';
import { checkAreaRequest } from '../requests/check-area.ts';
import { findGroupsRequest } from '../requests/find-groups.ts';
import { listGroupsRequest } from '../requests/list-groups.ts';
import { areaCheckAnswer, findAnswer } from '../requests/place-answers.ts';
import { answerExamples } from './answer-examples.ts';
import { examples } from './examples.ts';
import type { Operation } from './operation.ts';

/** What everybody may read. */
export function overviewOperations(region: Region): readonly Operation[] {
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
      answer: { status: 200, schema: findAnswer, name: 'FoundGroups', example: answerExamples.found },
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
      id: 'checkArea',
      method: 'post',
      path: '/v1/area-checks',
      summary: 'De groepen die een gebied overlappen, raken of dichtbij hebben; bewaart niets',
      tag: 'overview',
      body: { schema: checkAreaRequest(region), example: examples.areaCheck },
      answer: { status: 200, schema: areaCheckAnswer, name: 'AreaCheck', example: answerExamples.areaCheck },
      problems: [],
    },
  ];
}
