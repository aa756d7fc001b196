import { answerQuestionBody } from '../../requests/groups/answer-question.ts';
import { statusResponse } from '../../requests/groups/responses.ts';
import { examples } from '../examples/registration-examples.ts';
import { responseExamples } from '../examples/response-examples.ts';
import { confirmedCaps } from '../mail-caps.ts';
import { defineRoute } from '../route.ts';

export const answerQuestionRoute = defineRoute({
  id: 'answerQuestion',
  method: 'POST',
  path: '/v1/registrations/{id}/answer',
  purpose: "A coordinator answers an officer's question",
  does: "answers an officer's question, and corrects the registration",
  summary: 'De vraag van een medewerker beantwoorden',
  tag: 'registration',
  caller: { by: ['answer'], with: 'session', about: 'asked', again: 'not-possible-now' },
  body: (region) => ({ schema: answerQuestionBody(region), example: examples.answer }),
  response: {
    status: 200,
    schema: statusResponse,
    name: 'Status',
    example: responseExamples.status,
  },
  problems: ['registration-changed', 'not-possible-now', 'changed-meanwhile'],
  mailCaps: confirmedCaps,
  needs: {
    table: { group: ['GetItem', 'Query', 'PutItem'], cap: ['UpdateItem'] },
    secrets: ['fingerprint'],
    memory: 1024,
  },
});
