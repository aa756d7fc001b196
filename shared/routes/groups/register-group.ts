import { registerGroupBody } from '../../requests/groups/register-group.ts';
import { registrationResponse } from '../../requests/groups/responses.ts';
import { exampleRegistration } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { firstLetterCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';
import { countedByAnybody, ofFirstLetter, storedByAnybody } from '../stored-attributes.ts';

/**
 * The attributes of an unconfirmed group and its coordinator. The function may write no others, so it cannot store a
 * reference, a decision or an approval.
 */
const ofGroup = [
  'municipality',
  'area',
  'areaVersion',
  'phase',
  'participants',
  'briefing',
  'status',
  'version',
  'registeredAt',
  'confirmBy',
];
const ofCoordinator = [
  'groupId',
  'email',
  'phone',
  'role',
  'consents',
  'mailState',
  'digests',
  'coordinatorId',
];

export const registerGroupRoute = defineRoute({
  id: 'registerGroup',
  method: 'POST',
  path: '/v1/registrations',
  purpose: 'A resident registers a group',
  does: 'registers a group, once per idempotency key, within the caps',
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
    attributes: {
      PutItem: [...storedByAnybody, ...ofGroup, ...ofCoordinator, ...ofFirstLetter],
      UpdateItem: countedByAnybody,
    },
    secrets: ['fingerprint', 'contacts'],
  },
});
