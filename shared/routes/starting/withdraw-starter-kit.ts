import { removalResponse } from '../../requests/platform/access.ts';
import { defineRoute } from '../route.ts';

export const withdrawStarterKitRoute = defineRoute({
  id: 'withdrawStarterKit',
  method: 'POST',
  path: '/v1/starter-kits/{id}/withdrawal',
  purpose: 'Removes a request for a starter kit that nobody has confirmed',
  does: 'removes an unconfirmed request for a starter kit, with all data about it',
  summary: 'Een aanvraag verwijderen die niet is bevestigd',
  tag: 'starting',
  caller: { by: ['ask-kit'], with: 'session', about: 'kit-unwanted', again: 'link-revoked' },
  response: {
    status: 200,
    schema: removalResponse,
    name: 'Removal',
    example: { removed: true },
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      starter: ['GetItem', 'DeleteItem'],
      starterHistory: ['PutItem'],
      revocation: ['PutItem'],
      firstLetter: ['GetItem', 'DeleteItem'],
    },
  },
});
