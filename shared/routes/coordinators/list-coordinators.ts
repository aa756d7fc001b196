import { coordinatorsResponse } from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const listCoordinatorsRoute = defineRoute({
  id: 'listCoordinators',
  method: 'GET',
  path: '/v1/groups/{reference}/coordinators',
  purpose: 'A coordinator sees who else runs the group, and who has been invited or nominated',
  does: 'the names of the coordinators of the group, the addresses that have been invited, and who is to become the first',
  summary: 'Wie de groep beheren en wie zijn uitgenodigd',
  tag: 'group',
  caller: { by: ['manage'], with: 'token', about: 'active', again: 'link-revoked' },
  response: {
    status: 200,
    schema: coordinatorsResponse,
    name: 'Coordinators',
    example: otherCoordinatorsExamples.coordinators,
  },
  problems: [],
  needs: { table: { reference: ['GetItem'], group: ['GetItem', 'Query'] } },
});
