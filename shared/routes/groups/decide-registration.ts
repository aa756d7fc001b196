import { decideRegistrationBody } from '../../requests/groups/decide-registration.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { examples } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const decideRegistrationRoute = defineRoute({
  id: 'decideRegistration',
  method: 'POST',
  path: '/v1/registrations/{id}/decision',
  purpose: 'An officer approves or rejects a registration, or asks a question',
  does: 'decides on a registration',
  summary: 'Goedkeuren, afwijzen of een vraag stellen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'decide', in: 'municipality' },
    about: 'pending',
  },
  body: { schema: decideRegistrationBody, example: examples.decision },
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['already-decided', 'registration-changed', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { group: ['GetItem', 'PutItem'], reference: ['GetItem'], cell: ['PutItem'] },
    memory: 1024,
  },
});
