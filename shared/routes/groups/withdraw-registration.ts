import { statusResponse } from '../../requests/groups/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const withdrawRegistrationRoute = defineRoute({
  id: 'withdrawRegistration',
  method: 'POST',
  path: '/v1/registrations/{id}/withdrawal',
  purpose: 'A coordinator withdraws the registration',
  does: 'withdraws the registration',
  summary: 'Een aanmelding intrekken',
  tag: 'registration',
  caller: { by: ['confirm', 'answer'], with: 'session', about: 'asked', again: 'the same' },
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: { table: { group: ['GetItem', 'PutItem'], firstLetter: ['GetItem'] } },
});
