import { organisationsResponse } from '../../requests/desk/sign-in.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const listOrganisationsRoute = defineRoute({
  id: 'listOrganisations',
  method: 'GET',
  path: '/v1/sign-in/organisations',
  purpose: 'Lists the organisations with which officers sign in',
  does: 'the organisations with which officers sign in',
  summary: 'De organisaties waarmee medewerkers inloggen',
  tag: 'desk',
  caller: { by: 'anybody' },
  response: {
    status: 200,
    schema: organisationsResponse,
    name: 'Organisations',
    example: deskExamples.organisations,
  },
  problems: [],
  needs: { table: { provider: ['GetItem'] } },
});
