import { starterResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const showStarterRoute = defineRoute({
  id: 'showStarter',
  method: 'GET',
  path: '/v1/starters/{id}',
  purpose: 'An officer views who wants to start a group',
  does: 'the starter',
  summary: 'Bekijken wie een groep wil beginnen',
  tag: 'starting',
  caller: { by: ['follow-up'], with: 'token', about: 'starter', again: 'the same' },
  response: {
    status: 200,
    schema: starterResponse,
    name: 'Starter',
    example: joinExamples.starter,
  },
  problems: [],
  needs: { table: { starter: ['GetItem'], desk: ['Query'] } },
});
