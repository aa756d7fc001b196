import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { answerQuestionBody } from '../../../shared/requests/groups/answer-question.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { answerQuestion } from './answer-question.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...groupRepository(env.TABLE_NAME), ...residentAccess(env), clock };

export const handler = route({ body: answerQuestionBody }, async ({ path, credential, body }) => ({
  status: 200,
  body: await answerQuestion(needs, path('id', ulidPattern), credential, body.answer),
}));
