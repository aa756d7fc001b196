import { coordinatorInvitationResponse } from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const showCoordinatorInvitationRoute = defineRoute({
  id: 'showCoordinatorInvitation',
  method: 'GET',
  path: '/v1/groups/{reference}/invitation',
  purpose: 'Somebody who was invited sees which group the invitation is for',
  does: 'the group that the invitation is for, and how long it is open',
  summary: 'De eigen uitnodiging bekijken',
  tag: 'group',
  caller: { by: ['become-coordinator'], with: 'token', about: 'invited', again: 'link-revoked' },
  response: {
    status: 200,
    schema: coordinatorInvitationResponse,
    name: 'CoordinatorInvitation',
    example: otherCoordinatorsExamples.invitation,
  },
  problems: [],
  needs: { table: { reference: ['GetItem'], group: ['GetItem', 'Query'] } },
});
