import { endedSessionsResponse, endSessionsBody } from '../../requests/desk/sign-in.ts';
import { deskExamples } from '../examples/desk-examples.ts';
import { defineRoute } from '../route.ts';

export const endSessionsRoute = defineRoute({
  id: 'endSessions',
  method: 'POST',
  path: '/v1/me/session-endings',
  purpose: "Ends an officer's own sessions: this one, a different one, or all",
  does: "ends one or all of the officer's own sessions",
  summary: 'Uitloggen, hier of overal',
  tag: 'desk',
  caller: { by: 'officer', with: 'session' },
  body: { schema: endSessionsBody, example: deskExamples.endSessions },
  response: {
    status: 200,
    schema: endedSessionsResponse,
    name: 'EndedSessions',
    example: deskExamples.endedSessions,
  },
  problems: ['changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'PutItem'], session: ['DeleteItem'] },
  },
});
