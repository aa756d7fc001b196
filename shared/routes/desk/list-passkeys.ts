import { passkeysResponse } from '../../requests/desk/passkeys.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const listPasskeysRoute = defineRoute({
  id: 'listPasskeys',
  method: 'GET',
  path: '/v1/me/passkeys',
  purpose: "Lists the signed-in officer's passkeys",
  does: "the officer's own passkeys",
  summary: 'De eigen passkeys',
  tag: 'desk',
  caller: { by: 'officer', with: 'session' },
  response: {
    status: 200,
    schema: passkeysResponse,
    name: 'Passkeys',
    example: passkeyExamples.passkeys,
  },
  problems: [],
  needs: { table: { officer: ['GetItem'] } },
});
