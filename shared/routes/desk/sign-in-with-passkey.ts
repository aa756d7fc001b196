import { signedInWithPasskeyResponse, assertionResponse } from '../../requests/desk/passkeys.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const signInWithPasskeyRoute = defineRoute({
  id: 'signInWithPasskey',
  method: 'POST',
  path: '/v1/sign-in/passkeys',
  purpose: 'Signs in an officer with a passkey',
  does: "starts a session for the officer whose passkey signed this browser's challenge",
  summary: 'Inloggen met een passkey',
  tag: 'desk',
  caller: { by: 'passkey' },
  body: { schema: assertionResponse, example: passkeyExamples.used },
  response: {
    status: 200,
    schema: signedInWithPasskeyResponse,
    name: 'PasskeySignedIn',
    example: passkeyExamples.signedIn,
  },
  problems: ['sign-in-refused', 'changed-meanwhile'],
  needs: {
    table: {
      signIn: ['DeleteItem'],
      officer: ['GetItem', 'PutItem', 'ConditionCheckItem'],
      session: ['GetItem', 'PutItem', 'DeleteItem'],
    },
  },
});
