import { circleResponse } from '../../requests/groups/circle.ts';
import { circleExamples } from '../examples/circle-examples.ts';
import { defineRoute } from '../route.ts';

export const showCircleRoute = defineRoute({
  id: 'showCircle',
  method: 'GET',
  path: '/v1/circles/{municipality}/members',
  purpose: "An officer sees who is in a municipality's circle, and whom to add or take out",
  does: 'the members of a circle by group and role, without names and contact details',
  summary: 'Wie er in een beheerdersgroep zitten',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'groups.see', in: 'municipality' },
    about: 'circle',
  },
  response: {
    status: 200,
    schema: circleResponse,
    name: 'Circle',
    example: circleExamples.circle,
  },
  problems: [],
  needs: { table: { circle: ['Query'], group: ['BatchGetItem'] } },
});
