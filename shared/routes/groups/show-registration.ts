import { ownRegistrationResponse } from '../../requests/groups/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const showRegistrationRoute = defineRoute({
  id: 'showRegistration',
  method: 'GET',
  path: '/v1/registrations/{id}',
  purpose: 'A coordinator views the state of the registration',
  does: "the coordinator's own registration",
  summary: 'De eigen aanmelding bekijken',
  tag: 'registration',
  caller: { by: ['confirm', 'answer'], with: 'token', about: 'asked', again: 'the same' },
  response: {
    status: 200,
    schema: ownRegistrationResponse,
    name: 'OwnRegistration',
    example: responseExamples.ownRegistration,
  },
  problems: [],
  needs: {
    table: {
      registration: ['GetItem', 'Query'],
      group: ['GetItem'],
      firstLetter: ['GetItem', 'Query'],
    },
  },
});
