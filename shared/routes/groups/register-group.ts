import { registerGroupBody } from '../../requests/groups/register-group.ts';
import { registrationResponse } from '../../requests/groups/responses.ts';
import { exampleRegistration } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { defineRoute } from '../route.ts';

/**
 * The attributes of the items that a registration consists of. Anybody can call this function, so it may write no other
 * attributes. It cannot store a reference, a decision, an approval, a link or a join request.
 */
const ofGroup = [
  'id',
  'name',
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
  'pendingKind',
  'pendingSince',
];
const ofCoordinator = ['groupId', 'email', 'phone', 'role', 'consents', 'mailState'];
const ofEvent = ['time', 'regionId', 'data'];
const ofIdempotencyKey = ['subjectId', 'body', 'expiresAt'];

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
  needs: {
    table: { group: ['GetItem', 'PutItem'], idempotencyKey: ['GetItem', 'PutItem'] },
    attributes: { PutItem: [...ofGroup, ...ofCoordinator, ...ofEvent, ...ofIdempotencyKey] },
  },
});
