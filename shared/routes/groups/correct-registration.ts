import { correctRegistrationBody } from '../../requests/groups/correct-registration.ts';
import { registrationResponse } from '../../requests/groups/responses.ts';
import { examples } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const correctRegistrationRoute = defineRoute({
  id: 'correctRegistration',
  method: 'POST',
  path: '/v1/registrations/{id}/correction',
  purpose: 'A coordinator corrects the registration before confirming it',
  does: 'corrects the registration before it is confirmed',
  summary: 'Een aanmelding verbeteren voordat u die bevestigt',
  tag: 'registration',
  caller: { by: ['confirm'], with: 'session', about: 'submitted', again: 'not-possible-now' },
  body: (region) => ({ schema: correctRegistrationBody(region), example: examples.correction }),
  response: {
    status: 200,
    schema: registrationResponse,
    name: 'Registration',
    example: responseExamples.registration,
  },
  problems: ['too-late', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      registration: ['GetItem', 'Query', 'PutItem'],
      group: ['GetItem', 'PutItem'],
      contact: ['PutItem', 'DeleteItem'],
      firstLetter: ['GetItem'],
    },
    secrets: ['contacts'],
    memory: 1024,
  },
});
