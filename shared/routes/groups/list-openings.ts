import { openingsResponse } from '../../requests/groups/open-registration.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const listOpeningsRoute = defineRoute({
  id: 'listOpenings',
  method: 'GET',
  path: '/v1/registrations/{id}/openings',
  purpose: 'Tells a page that stays open which colleagues have the same registration open',
  does: 'lists the colleagues who opened the registration in the last fifteen minutes and have not left it',
  summary: 'Zien welke collega’s een aanmelding nu open hebben',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'decide', in: 'municipality' },
    unattended: true,
    about: 'pending',
  },
  response: {
    status: 200,
    schema: openingsResponse,
    name: 'Openings',
    example: deskExamples.openings,
  },
  problems: [],
  needs: { table: { group: ['GetItem'], opening: ['Query'] } },
});
