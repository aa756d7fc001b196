import { registerOnBehalfBody } from '../../requests/groups/register-on-behalf.ts';
import { registrationResponse } from '../../requests/groups/responses.ts';
import { exampleOnBehalf } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { firstLetterCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';
import { countedByAnybody } from '../stored-attributes.ts';

export const registerOnBehalfRoute = defineRoute({
  id: 'registerOnBehalf',
  method: 'POST',
  path: '/v1/registrations-on-behalf',
  purpose: 'An officer registers a group on behalf of its coordinator',
  does: 'registers a group on behalf of its coordinator, once per idempotency key, within the caps',
  summary: 'Een groep aanmelden namens de coördinator',
  tag: 'desk',
  caller: {
    by: 'officer',
    with: 'session',
    needs: { right: 'follow-up', in: 'municipality' },
  },
  idempotencyKey: true,
  body: (region) => ({ schema: registerOnBehalfBody(region), example: exampleOnBehalf(region) }),
  response: {
    status: 201,
    schema: registrationResponse,
    name: 'Registration',
    example: responseExamples.registration,
  },
  problems: ['first-mail-stopped', 'key-reused', 'changed-meanwhile'],
  mailCaps: firstLetterCaps,
  needs: {
    table: {
      registration: ['PutItem'],
      contact: ['PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
      mailSwitch: ['ConditionCheckItem'],
      firstLetter: ['PutItem'],
    },
    attributes: { UpdateItem: ['lastUsedAt', ...countedByAnybody] },
    secrets: ['fingerprint', 'contacts'],
  },
});
