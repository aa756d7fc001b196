import { deskResponse } from '../../requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../examples/manage-desk-examples.ts';
import { defineRoute } from '../route.ts';

export const showDeskRoute = defineRoute({
  id: 'showDesk',
  method: 'GET',
  path: '/v1/desk',
  purpose: 'Shows the invite links of the circles to the manager',
  does: 'the invite links of the circles of the region',
  summary: 'De uitnodigingslinks van de beheerdersgroepen van de regio',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
  },
  response: {
    status: 200,
    schema: deskResponse,
    name: 'Desk',
    example: manageDeskExamples.desk,
  },
  problems: [],
  needs: {
    table: { desk: ['Query'] },
  },
});
