import { sessionResponse } from '../../requests/platform/access.ts';
import { defineRoute } from '../route.ts';

export const startSessionRoute = defineRoute({
  id: 'startSession',
  method: 'POST',
  path: '/v1/sessions',
  purpose: 'Exchanges a mailed token for a session when somebody presses a button',
  does: 'starts a session with the scope of the token, and records when the button was pressed',
  summary: 'Met het token uit een mail een sessie beginnen',
  tag: 'access',
  caller: { by: 'holder', with: 'token' },
  response: {
    status: 201,
    schema: sessionResponse,
    name: 'Session',
    example: { validUntil: '2026-11-21T12:30:00.000Z' },
  },
  problems: ['invitation-accepted', 'invitation-withdrawn', 'invitation-replaced'],
  needs: { table: { press: ['UpdateItem'], session: ['PutItem', 'DeleteItem'] } },
});
