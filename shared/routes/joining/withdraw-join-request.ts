import { removalResponse } from '../../requests/platform/access.ts';
import { defineRoute } from '../route.ts';

export const withdrawJoinRequestRoute = defineRoute({
  id: 'withdrawJoinRequest',
  method: 'POST',
  path: '/v1/join-requests/{id}/withdrawal',
  purpose: 'Removes a join request that nobody has confirmed',
  does: 'removes an unconfirmed join request, with all data about it',
  summary: 'Een verzoek verwijderen dat niet is bevestigd',
  tag: 'joining',
  caller: { by: ['ask-join'], with: 'session', about: 'join-unwanted', again: 'link-revoked' },
  response: {
    status: 200,
    schema: removalResponse,
    name: 'Removal',
    example: { removed: true },
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      join: ['GetItem', 'DeleteItem'],
      group: ['PutItem'],
      revocation: ['PutItem'],
      firstLetter: ['GetItem', 'DeleteItem'],
    },
  },
});
