import { pressesResponse } from '../../requests/platform/access.ts';
import { defineRoute } from '../route.ts';

export const listPressesRoute = defineRoute({
  id: 'listPresses',
  method: 'GET',
  path: '/v1/presses',
  purpose: 'The holder of a mailed token sees when it was used',
  does: 'the times at which a button was pressed, and the time until which the token can be used',
  summary: 'Bekijken wanneer op een knop is gedrukt met deze link',
  tag: 'access',
  caller: { by: 'holder', with: 'token' },
  response: {
    status: 200,
    schema: pressesResponse,
    name: 'Presses',
    example: { presses: ['2026-11-21T12:00:00.000Z'], goodUntil: '2026-11-22T12:00:00.000Z' },
  },
  problems: [],
  needs: {},
});
