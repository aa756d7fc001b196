import { requestJoinBody } from '../../requests/joining/request-join.ts';
import { joinRequestResponse } from '../../requests/joining/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { firstLetterCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';
import { countedByAnybody, ofFirstLetter, storedByAnybody } from '../stored-attributes.ts';

/**
 * The attributes of an unconfirmed join request. The function may write no others, so it cannot store a confirmation or
 * a reply.
 */
const ofJoinRequest = ['groupId', 'status', 'version', 'asker', 'requestedAt', 'confirmBy'];

export const requestJoinRoute = defineRoute({
  id: 'requestJoin',
  method: 'POST',
  path: '/v1/groups/{reference}/join-requests',
  purpose: 'A resident asks to join a group',
  does: 'asks to join an active group, within the caps',
  summary: 'Vragen om mee te doen met een groep',
  tag: 'joining',
  caller: { by: 'anybody', about: 'active' },
  idempotencyKey: true,
  body: { schema: requestJoinBody, example: joinExamples.request },
  response: {
    status: 201,
    schema: joinRequestResponse,
    name: 'JoinRequest',
    example: joinExamples.requested,
  },
  problems: ['not-found', 'join-closed', 'first-mail-stopped', 'key-reused', 'changed-meanwhile'],
  mailCaps: firstLetterCaps,
  needs: {
    table: {
      group: ['GetItem'],
      reference: ['GetItem'],
      join: ['PutItem'],
      idempotencyKey: ['GetItem', 'PutItem'],
      cap: ['UpdateItem'],
      mailSwitch: ['ConditionCheckItem'],
      firstLetter: ['PutItem'],
    },
    attributes: {
      PutItem: [...storedByAnybody, ...ofJoinRequest, ...ofFirstLetter],
      UpdateItem: countedByAnybody,
    },
    secrets: ['fingerprint'],
  },
});
