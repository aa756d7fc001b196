import { starterResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const showStarterRoute = defineRoute({
  id: 'showStarter',
  method: 'GET',
  path: '/v1/starters/{id}',
  purpose: 'Shows an officer that somebody wants to start a group',
  does: 'the starter, without name and address',
  summary: 'Bekijken dat iemand een groep wil beginnen',
  tag: 'starting',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
    about: 'starter',
  },
  response: {
    status: 200,
    schema: starterResponse,
    name: 'Starter',
    example: joinExamples.starter,
  },
  problems: [],
  needs: { table: { starter: ['GetItem'] } },
});
