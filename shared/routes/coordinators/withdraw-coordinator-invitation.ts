import {
  ownReferenceResponse,
  withdrawCoordinatorInvitationBody,
} from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const withdrawCoordinatorInvitationRoute = defineRoute({
  id: 'withdrawCoordinatorInvitation',
  method: 'POST',
  path: '/v1/groups/{reference}/coordinators/withdrawals',
  purpose: 'A coordinator withdraws an invitation to become a coordinator',
  does: 'removes the invitation, and ends its link',
  summary: 'Een uitnodiging van een coördinator intrekken',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'invited-wrongly', again: 'the same' },
  body: { schema: withdrawCoordinatorInvitationBody, example: otherCoordinatorsExamples.withdraw },
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
      group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
      revocation: ['PutItem'],
    },
  },
});
