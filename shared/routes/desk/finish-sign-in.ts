import { finishSignInQuery } from '../../requests/desk/sign-in.ts';
import { defineRoute, redirect } from '../route.ts';

export const finishSignInRoute = defineRoute({
  id: 'finishSignIn',
  method: 'GET',
  path: '/v1/sign-in/callback',
  purpose: 'Signs in an officer who comes back from the identity provider',
  does: 'starts a session for the officer whom the identity provider names, once per attempt',
  summary: 'Terugkomen van de eigen organisatie',
  tag: 'desk',
  caller: { by: 'anybody' },
  query: finishSignInQuery,
  response: redirect,
  problems: [],
  needs: {
    table: {
      provider: ['GetItem'],
      signIn: ['PutItem', 'DeleteItem'],
      officer: ['GetItem', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      session: ['GetItem', 'PutItem', 'DeleteItem'],
      revocation: ['GetItem', 'PutItem'],
    },
    secrets: ['providers'],
  },
});
