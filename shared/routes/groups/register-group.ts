import { registerGroupBody } from '../../requests/groups/register-group.ts';
import { registrationResponse } from '../../requests/groups/responses.ts';
import { exampleRegistration } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

export const registerGroupRoute = defineRoute({
  id: 'registerGroup',
  method: 'POST',
  path: '/v1/registrations',
  purpose: 'A resident registers a group',
  does: 'registers a group, once per idempotency key',
  summary: 'Een groep aanmelden',
  tag: 'registration',
  caller: { by: 'anybody' },
  idempotencyKey: true,
  body: (region) => ({ schema: registerGroupBody(region), example: exampleRegistration(region) }),
  response: {
    status: 201,
    schema: registrationResponse,
    name: 'Registration',
    example: responseExamples.registration,
  },
  problems: ['key-reused', 'changed-meanwhile'],
  needs: { table: { group: ['GetItem', 'PutItem'], idempotencyKey: ['GetItem', 'PutItem'] } },
});
