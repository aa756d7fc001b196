import { addedPasskeyResponse, attestationResponse } from '../../requests/desk/passkeys.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const addPasskeyRoute = defineRoute({
  id: 'addPasskey',
  method: 'POST',
  path: '/v1/me/passkeys',
  purpose: "Adds a passkey to the signed-in officer's account",
  does: "adds one of the officer's own passkeys",
  summary: 'Een passkey toevoegen',
  tag: 'desk',
  caller: { by: 'officer', with: 'session', stepUp: true },
  body: { schema: attestationResponse, example: passkeyExamples.made },
  response: {
    status: 201,
    schema: addedPasskeyResponse,
    name: 'AddedPasskey',
    example: passkeyExamples.added,
  },
  problems: ['sign-in-refused', 'too-many-passkeys', 'changed-meanwhile'],
  needs: {
    table: {
      signIn: ['DeleteItem'],
      officer: ['GetItem', 'PutItem', 'ConditionCheckItem'],
    },
  },
});
