import { changedOfficerResponse } from '../../requests/desk/manage-officers.ts';
import { resetPasskeysBody } from '../../requests/desk/passkeys.ts';
import { manageOfficersExamples } from '../examples/manage-officers-examples.ts';
import { passkeyExamples } from '../examples/passkey-examples.ts';
import { defineRoute } from '../route.ts';

export const resetPasskeysRoute = defineRoute({
  id: 'resetPasskeys',
  method: 'POST',
  path: '/v1/officers/{officerId}/passkey-resets',
  purpose:
    'A manager removes the passkeys of an officer who lost them all, and mails an invitation',
  does: "removes all of an officer's passkeys, ends all of the officer's sessions and mails an invitation to create a new passkey",
  summary: 'De passkeys van een medewerker vervangen',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'officers.manage', in: 'region' },
    stepUp: true,
    about: 'officer',
  },
  body: { schema: resetPasskeysBody, example: passkeyExamples.reset },
  response: {
    status: 200,
    schema: changedOfficerResponse,
    name: 'ChangedOfficer',
    example: manageOfficersExamples.changed,
  },
  problems: ['changed-meanwhile'],
  needs: {
    table: {
      officer: ['GetItem', 'PutItem'],
      session: ['DeleteItem'],
      revocation: ['PutItem'],
    },
  },
});
