import { answerJoinRequestBody } from '../../requests/joining/answer-join-request.ts';
import { joinReplyResponse } from '../../requests/joining/responses.ts';
import { joinExamples } from '../examples/joining-examples.ts';
import { defineRoute } from '../route.ts';

export const answerJoinRequestRoute = defineRoute({
  id: 'answerJoinRequest',
  method: 'POST',
  path: '/v1/join-requests/{id}/answer',
  purpose: 'A coordinator replies to a join request',
  does: 'replies to a join request',
  summary: 'Een verzoek om mee te doen beantwoorden; wie het vroeg is pas na een ja te zien',
  tag: 'joining',
  caller: { by: ['answer-join'], with: 'session', about: 'join-open', again: 'already-answered' },
  body: { schema: answerJoinRequestBody, example: joinExamples.answer },
  response: {
    status: 200,
    schema: joinReplyResponse,
    name: 'AnsweredJoin',
    example: joinExamples.answered,
  },
  problems: ['already-answered', 'not-possible-now', 'changed-meanwhile'],
  needs: {
    table: { group: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], join: ['GetItem', 'PutItem'] },
  },
});
