import { challengeResponse, startPasskeyBody } from '../../requests/desk/passkeys.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const startPasskeyRoute = defineRoute({
  id: 'startPasskey',
  method: 'POST',
  path: '/v1/sign-in/passkey-challenges',
  purpose: 'Creates a challenge, which a passkey signs when it is created or used',
  does: 'creates a challenge that a passkey in this browser can sign once, within five minutes',
  summary: 'Beginnen met een passkey',
  tag: 'desk',
  caller: { by: 'passkey' },
  body: { schema: startPasskeyBody, example: passkeyExamples.start },
  response: {
    status: 201,
    schema: challengeResponse,
    name: 'PasskeyChallenge',
    example: passkeyExamples.challenge,
  },
  problems: [],
  needs: {
    table: { signIn: ['PutItem'] },
    attributes: {
      PutItem: ['ceremony', 'officerId', 'browser', 'returnTo', 'validUntil', 'expiresAt'],
    },
  },
});
