import { checkAreaBody } from '../../requests/overview/check-area.ts';
import { areaCheckResponse } from '../../requests/overview/place-responses.ts';
import { exampleRegistration } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const checkAreaRoute = defineRoute({
  id: 'checkArea',
  method: 'POST',
  path: '/v1/area-checks',
  purpose: 'The groups near an area that has not been registered yet',
  does: 'groups around an area; stores nothing',
  summary: 'De groepen die een gebied overlappen, raken of dichtbij hebben; bewaart niets',
  tag: 'overview',
  caller: { by: 'anybody' },
  body: (region) => {
    const { municipality, area } = exampleRegistration(region);
    return { schema: checkAreaBody(region), example: { municipality, polygon: area.polygon } };
  },
  response: {
    status: 200,
    schema: areaCheckResponse,
    name: 'AreaCheck',
    example: responseExamples.areaCheck,
  },
  problems: [],
  needs: { table: { cell: ['Query'], overview: ['BatchGetItem'] } },
});
