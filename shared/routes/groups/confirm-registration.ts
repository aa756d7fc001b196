import { confirmationResponse } from '../../requests/groups/responses.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { confirmedCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';

export const confirmRegistrationRoute = defineRoute({
  id: 'confirmRegistration',
  method: 'POST',
  path: '/v1/registrations/{id}/confirmation',
  purpose: 'A coordinator confirms the email address',
  does: 'confirms the address',
  summary: 'Het e-mailadres bevestigen',
  tag: 'registration',
  caller: { by: ['confirm'], with: 'session', about: 'submitted', again: 'the same' },
  response: {
    status: 200,
    schema: confirmationResponse,
    name: 'Confirmation',
    example: responseExamples.confirmation,
  },
  problems: ['too-late', 'changed-meanwhile'],
  mailCaps: [...confirmedCaps, 'municipality'],
  needs: {
    table: {
      registration: ['GetItem', 'Query', 'DeleteItem'],
      group: ['GetItem', 'PutItem'],
      reference: ['PutItem'],
      cap: ['UpdateItem'],
      firstLetter: ['GetItem', 'DeleteItem'],
    },
    secrets: ['fingerprint'],
  },
});
