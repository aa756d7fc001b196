import {
  acceptCoordinatorInvitationBody,
  ownReferenceResponse,
} from '../../requests/coordinators/coordinators.ts';
import { otherCoordinatorsExamples } from '../examples/other-coordinators-examples.ts';
import { defineRoute } from '../route.ts';

export const acceptCoordinatorInvitationRoute = defineRoute({
  id: 'acceptCoordinatorInvitation',
  method: 'POST',
  path: '/v1/groups/{reference}/invitation/acceptance',
  purpose: 'Somebody who was invited becomes a coordinator of the group',
  does: 'makes the invited person a coordinator of the group',
  summary: 'Een uitnodiging aannemen',
  tag: 'group',
  caller: { by: ['become-coordinator'], with: 'session', about: 'invited', again: 'link-revoked' },
  body: { schema: acceptCoordinatorInvitationBody, example: otherCoordinatorsExamples.accept },
  response: {
    status: 200,
    schema: ownReferenceResponse,
    name: 'OwnGroupReference',
    example: otherCoordinatorsExamples.ended,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: {
      reference: ['GetItem'],
      group: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      contact: ['PutItem'],
      revocation: ['PutItem'],
    },
    attributes: { UpdateItem: ['role'] },
    secrets: ['contacts'],
    memory: 1024,
  },
});
