import { serve } from '../../../shared/http/serve.ts';
import { answerQuestionRoute } from '../../../shared/routes/groups/answer-question.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { answerQuestion } from './answer-question.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...groupRepository(env.TABLE_NAME), ...residentAccess(env), clock };

export const handler = serve(answerQuestionRoute, async ({ path, credential, body }) =>
  answerQuestion(needs, path.id, credential, body.answer),
);
