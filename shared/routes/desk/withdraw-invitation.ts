import { withdrawnResponse } from '../../requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { defineRoute } from '../route.ts';

export const withdrawInvitationRoute = defineRoute({
  id: 'withdrawInvitation',
  method: 'POST',
  path: '/v1/officer-invitations/{officerId}/withdrawal',
  purpose: 'A manager withdraws an invitation',
  does: 'withdraws an invitation and revokes its token',
  summary: 'Een uitnodiging intrekken',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'invitation',
  },
  response: {
    status: 200,
    schema: withdrawnResponse,
    name: 'WithdrawnInvitation',
    example: manageOfficersExamples.withdrawn,
  },
  problems: ['changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'PutItem', 'DeleteItem'], revocation: ['PutItem'] },
  },
});
