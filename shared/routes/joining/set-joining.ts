import { joiningResponse } from '../../requests/joining/responses.ts';
import { setJoiningBody } from '../../requests/joining/set-joining.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const setJoiningRoute = defineRoute({
  id: 'setJoining',
  method: 'PUT',
  path: '/v1/groups/{reference}/join-state',
  purpose: 'A coordinator opens the group to join requests or marks it as full',
  does: 'opens or closes the group to join requests',
  summary: 'Verzoeken om mee te doen toelaten, of de groep vol melden',
  tag: 'joining',
  caller: { by: ['manage'], with: 'session', about: 'active', again: 'link-revoked' },
  body: { schema: setJoiningBody, example: joinExamples.joining },
  response: {
    status: 200,
    schema: joiningResponse,
    name: 'Joining',
    example: joinExamples.joiningSet,
  },
  problems: ['not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { group: ['GetItem', 'Query', 'PutItem'], reference: ['GetItem'] },
  },
});
