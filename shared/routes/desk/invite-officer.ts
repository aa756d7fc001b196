import { inviteOfficerBody, invitedResponse } from '../../requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { defineRoute } from '../route.ts';

export const inviteOfficerRoute = defineRoute({
  id: 'inviteOfficer',
  method: 'POST',
  path: '/v1/officer-invitations',
  purpose: 'A manager invites somebody to the desk',
  does: 'mails an invitation that is good for 14 days, once per idempotency key',
  summary: 'Iemand uitnodigen voor de werkplek',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
  },
  idempotencyKey: true,
  body: (region) => ({
    schema: inviteOfficerBody(region),
    example: {
      email: 'wijkagent@politie.example',
      ...manageOfficersExamples.officer(region),
      signIn: 'organisation',
    },
  }),
  response: {
    status: 201,
    schema: invitedResponse,
    name: 'InvitedOfficer',
    example: manageOfficersExamples.invited,
  },
  problems: ['already-invited', 'key-reused', 'changed-meanwhile'],
  needs: {
    table: { officer: ['Query', 'PutItem'], idempotencyKey: ['GetItem', 'PutItem'] },
  },
});
