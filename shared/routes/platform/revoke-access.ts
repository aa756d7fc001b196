import { revocationResponse } from '../../requests/platform/access.ts';
import { defineRoute } from '../route.ts';

export const revokeAccessRoute = defineRoute({
  id: 'revokeAccess',
  method: 'POST',
  path: '/v1/revocations',
  purpose: "The recipient of a mailed token says: 'Ik was dit niet'",
  does: 'ends every token and session of this person for this subject',
  summary: 'Alle links en sessies van deze persoon voor dit onderwerp beëindigen',
  tag: 'access',
  caller: { by: 'holder', with: 'session' },
  response: {
    status: 200,
    schema: revocationResponse,
    name: 'Revocation',
    example: { revokedAt: '2026-11-21T12:00:00.000Z' },
  },
  problems: [],
  needs: { table: { revocation: ['PutItem'] } },
});
