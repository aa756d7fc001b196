import { withdrawalResponse } from '../../requests/groups/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const withdrawRegistrationRoute = defineRoute({
  id: 'withdrawRegistration',
  method: 'POST',
  path: '/v1/registrations/{id}/withdrawal',
  purpose:
    'A coordinator withdraws the registration, or the owner of an address that somebody else used removes it',
  does: 'withdraws the registration; if the address was not confirmed, also removes all data about it',
  summary: 'Een aanmelding intrekken',
  tag: 'registration',
  caller: { by: ['confirm', 'answer'], with: 'session', about: 'asked', again: 'the same' },
  response: {
    status: 200,
    schema: withdrawalResponse,
    name: 'Withdrawal',
    example: responseExamples.withdrawal,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      registration: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
      group: ['GetItem', 'PutItem'],
      contact: ['DeleteItem'],
      revocation: ['PutItem'],
      firstLetter: ['GetItem', 'DeleteItem'],
    },
  },
});
