import { signedInResponse } from '../../requests/desk/sign-in.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const showOfficerRoute = defineRoute({
  id: 'showOfficer',
  method: 'GET',
  path: '/v1/me',
  purpose: 'Shows who is signed in, with which rights and in which sessions',
  does: "the officer's own name, rights and sessions",
  summary: 'Wie is ingelogd, met welke rechten en in welke sessies',
  tag: 'desk',
  caller: { by: 'officer', with: 'session' },
  response: {
    status: 200,
    schema: signedInResponse,
    name: 'SignedIn',
    example: deskExamples.signedIn,
  },
  problems: [],
  needs: { table: { officer: ['GetItem'] } },
});
