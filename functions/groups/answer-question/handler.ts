import { idPattern, route } from '../../../shared/http/route.ts';
import { answerQuestionRequest } from '../../../shared/requests/groups/answer-question.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { answerQuestion } from './answer-question.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openGroups(env.TABLE_NAME), ...openResidentAuthority(env), clock };

export const handler = route(
  { body: answerQuestionRequest },
  async ({ path, credential, body }) => ({
    status: 200,
    body: await answerQuestion(needs, path('id', idPattern), credential, body.answer),
  }),
);
