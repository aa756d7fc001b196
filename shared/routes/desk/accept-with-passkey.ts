import { attestationResponse, signedInWithPasskeyResponse } from '../../requests/desk/passkeys.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const acceptWithPasskeyRoute = defineRoute({
  id: 'acceptWithPasskey',
  method: 'POST',
  path: '/v1/sign-in/invitation-passkeys',
  purpose: 'Admits an officer who accepted an invitation and created a passkey',
  does: 'admits the person who accepted the invitation in this browser, adds a passkey, and starts a session',
  summary: 'Een uitnodiging aannemen met een passkey',
  tag: 'desk',
  caller: { by: 'passkey' },
  body: { schema: attestationResponse, example: passkeyExamples.made },
  response: {
    status: 201,
    schema: signedInWithPasskeyResponse,
    name: 'PasskeySignedIn',
    example: passkeyExamples.signedIn,
  },
  problems: ['sign-in-refused', 'too-many-passkeys', 'changed-meanwhile'],
  needs: {
    table: {
      signIn: ['DeleteItem'],
      officer: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
      session: ['GetItem', 'PutItem', 'DeleteItem'],
      revocation: ['GetItem', 'PutItem'],
    },
  },
});
