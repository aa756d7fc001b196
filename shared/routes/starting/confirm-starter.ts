import { starterConfirmationResponse } from '../../requests/starting/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { confirmedCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';

export const confirmStarterRoute = defineRoute({
  id: 'confirmStarter',
  method: 'POST',
  path: '/v1/starter-kits/{id}/confirmation',
  purpose: 'A starter confirms the email address and wants to be contacted',
  does: 'confirms the address, and asks officers to get in touch',
  summary: 'Het e-mailadres bevestigen en contact vragen',
  tag: 'starting',
  caller: { by: ['ask-kit'], with: 'session', about: 'kit', again: 'the same' },
  response: {
    status: 200,
    schema: starterConfirmationResponse,
    name: 'StarterConfirmation',
    example: joinExamples.starterConfirmation,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  mailCaps: [...confirmedCaps, 'municipality'],
  needs: {
    table: {
      starter: ['GetItem', 'PutItem'],
      starterHistory: ['PutItem'],
      cap: ['UpdateItem'],
      firstLetter: ['GetItem', 'DeleteItem'],
    },
    secrets: ['fingerprint'],
  },
});
