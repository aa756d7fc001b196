import { startSignInQuery } from '../../requests/desk/sign-in.ts';
import { defineRoute, redirect } from '../route.ts';

export const startSignInRoute = defineRoute({
  id: 'startSignIn',
  method: 'GET',
  path: '/v1/sign-in',
  purpose: "Sends an officer to the identity provider of the officer's organisation",
  does: 'remembers the attempt for ten minutes, and sends the browser to the identity provider',
  summary: 'Inloggen bij de eigen organisatie',
  tag: 'desk',
  caller: { by: 'anybody' },
  query: startSignInQuery,
  response: redirect,
  problems: [],
  needs: {
    table: { provider: ['GetItem'], signIn: ['PutItem'] },
    attributes: {
      PutItem: [
        'provider',
        'nonce',
        'verifier',
        'browser',
        'returnTo',
        'stepUp',
        'validUntil',
        'expiresAt',
      ],
    },
  },
});
