import { removedPasskeyResponse, removePasskeyBody } from '../../requests/desk/passkeys.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const removePasskeyRoute = defineRoute({
  id: 'removePasskey',
  method: 'POST',
  path: '/v1/me/passkeys/{passkeyId}/removal',
  purpose: 'Removes a passkey of an officer who is signed in',
  does: "removes one of the officer's own passkeys and ends the officer's other sessions; refused if the officer could then no longer sign in",
  summary: 'Een passkey verwijderen',
  tag: 'desk',
  caller: { by: 'officer', with: 'session', stepUp: true, about: 'own-passkey' },
  body: { schema: removePasskeyBody, example: {} },
  response: {
    status: 200,
    schema: removedPasskeyResponse,
    name: 'RemovedPasskey',
    example: passkeyExamples.removed,
  },
  problems: ['last-passkey', 'changed-meanwhile'],
  needs: {
    table: { officer: ['GetItem', 'PutItem', 'UpdateItem'], session: ['DeleteItem'] },
    attributes: { UpdateItem: ['lastUsedAt', 'version'] },
  },
});
