import { joinConfirmationResponse } from '../../requests/joining/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { confirmedCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';

export const confirmJoinRequestRoute = defineRoute({
  id: 'confirmJoinRequest',
  method: 'POST',
  path: '/v1/join-requests/{id}/confirmation',
  purpose: 'The asker confirms the email address',
  does: 'confirms the address',
  summary: 'Het e-mailadres bij een verzoek bevestigen',
  tag: 'joining',
  caller: { by: ['ask-join'], with: 'session', about: 'join-submitted', again: 'the same' },
  response: {
    status: 200,
    schema: joinConfirmationResponse,
    name: 'JoinConfirmation',
    example: joinExamples.confirmation,
  },
  problems: ['too-late', 'join-closed', 'changed-meanwhile'],
  mailCaps: [...confirmedCaps, 'group'],
  needs: {
    table: {
      group: ['GetItem', 'PutItem', 'ConditionCheckItem'],
      join: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
      firstLetter: ['GetItem', 'DeleteItem'],
    },
    secrets: ['fingerprint'],
  },
});
