import { deskResponse } from '../../requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../examples/manage-desk-examples.ts';
import { defineRoute } from '../route.ts';

export const showDeskRoute = defineRoute({
  id: 'showDesk',
  method: 'GET',
  path: '/v1/desk',
  purpose: 'Shows the desk mailboxes and the invite links of the circles to the manager',
  does: 'the desk mailboxes with their addresses, and the invite links of the circles',
  summary: 'De postbussen en de uitnodigingslinks van de regio',
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
