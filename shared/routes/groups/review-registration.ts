import { reviewResponse } from '../../requests/groups/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const reviewRegistrationRoute = defineRoute({
  id: 'reviewRegistration',
  method: 'GET',
  path: '/v1/registrations/{id}/review',
  purpose: 'An officer reviews a registration and the groups around it',
  does: 'the registration with its coordinator',
  summary: 'Een aanmelding beoordelen: alles wat een behandelaar nodig heeft',
  tag: 'registration',
  caller: { by: ['decide'], with: 'token', about: 'pending', again: 'the same' },
  response: {
    status: 200,
    schema: reviewResponse,
    name: 'Review',
    example: responseExamples.review,
  },
  problems: [],
  needs: {
    table: { group: ['GetItem', 'Query'], cell: ['Query'], desk: ['Query'] },
    memory: 1024,
  },
});
