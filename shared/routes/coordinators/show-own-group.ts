import { ownGroupResponse } from '../../requests/coordinators/own-group.ts';
import { coordinatorExamples } from '../examples/coordinator-examples.ts';
import { defineRoute } from '../route.ts';

export const showOwnGroupRoute = defineRoute({
  id: 'showOwnGroup',
  method: 'GET',
  path: '/v1/own-groups/{reference}',
  purpose: 'A coordinator looks at their own group',
  does: 'the coordinator’s own group with its history, the number of open join requests, and the neighbours with the contact details that they share',
  summary: 'De eigen groep bekijken',
  tag: 'group',
  caller: { by: ['manage'], with: 'token', about: 'active', again: 'link-revoked' },
  response: {
    status: 200,
    schema: ownGroupResponse,
    name: 'OwnGroup',
    example: coordinatorExamples.ownGroup,
  },
  problems: [],
  needs: { table: { group: ['GetItem', 'Query'], reference: ['GetItem'] } },
});
