import { ownJoinRequestResponse } from '../../requests/joining/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const showJoinRequestRoute = defineRoute({
  id: 'showJoinRequest',
  method: 'GET',
  path: '/v1/join-requests/{id}',
  purpose: 'The asker or a coordinator views a join request',
  does: 'the join request',
  summary: 'Een verzoek om mee te doen bekijken, als aanvrager of als coördinator',
  tag: 'joining',
  caller: { by: ['ask-join', 'answer-join'], with: 'token', about: 'join-open', again: 'the same' },
  response: {
    status: 200,
    schema: ownJoinRequestResponse,
    name: 'OwnJoinRequest',
    example: joinExamples.received,
  },
  problems: [],
  needs: {
    table: { group: ['GetItem', 'Query'], join: ['GetItem'], firstLetter: ['GetItem', 'Query'] },
  },
});
