import { ownReferenceResponse } from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const refuseCoordinatorInvitationRoute = defineRoute({
  id: 'refuseCoordinatorInvitation',
  method: 'POST',
  path: '/v1/groups/{reference}/invitation/refusal',
  purpose:
    'Somebody who was invited refuses, or removes an invitation that was meant for somebody else',
  does: 'removes the invitation',
  summary: 'Een uitnodiging weigeren',
  tag: 'group',
  caller: {
    by: ['become-coordinator'],
    with: 'session',
    about: 'invited-unwanted',
    again: 'link-revoked',
  },
  response: {
    status: 200,
    schema: ownReferenceResponse,
    name: 'OwnGroupReference',
    example: otherCoordinatorsExamples.ended,
  },
  problems: ['changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'PutItem', 'DeleteItem'],
      revocation: ['PutItem'],
    },
  },
});
