import { officersResponse } from '../../requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { defineRoute } from '../route.ts';

export const listOfficersRoute = defineRoute({
  id: 'listOfficers',
  method: 'GET',
  path: '/v1/officers',
  purpose:
    'Lists everybody who may use the desk, has been invited to it, or is waiting for the manager',
  does: 'the officers of the region, the open invitations with their addresses, and the applicants',
  summary: 'De medewerkers van de werkplek, met uitnodigingen en wie er wacht',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
  },
  response: {
    status: 200,
    schema: officersResponse,
    name: 'Officers',
    example: manageOfficersExamples.officers,
  },
  problems: [],
  needs: {
    table: { officer: ['Query', 'GetItem'] },
  },
});
