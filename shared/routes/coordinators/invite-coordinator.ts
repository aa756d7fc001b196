import {
  inviteCoordinatorBody,
  invitedResponse,
} from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { invitationCaps } from '../mail-caps.ts';
import { countedByAnybody } from '../stored-attributes.ts';
import { defineRoute } from '../route.ts';

export const inviteCoordinatorRoute = defineRoute({
  id: 'inviteCoordinator',
  method: 'POST',
  path: '/v1/groups/{reference}/coordinators/invitations',
  purpose: 'A coordinator invites somebody to become a coordinator of the group',
  does: 'mails an invitation to one address, within the caps, once per idempotency key',
  summary: 'Iemand uitnodigen als coördinator',
  tag: 'group',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  body: { schema: inviteCoordinatorBody, example: otherCoordinatorsExamples.invite },
  idempotencyKey: true,
  mailCaps: invitationCaps,
  response: {
    status: 200,
    schema: invitedResponse,
    name: 'InvitedCoordinator',
    example: otherCoordinatorsExamples.invited,
  },
  problems: ['key-reused', 'not-possible-now', 'first-mail-stopped', 'changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
      mailSwitch: ['ConditionCheckItem'],
    },
    attributes: { UpdateItem: countedByAnybody },
    secrets: ['fingerprint'],
  },
});
