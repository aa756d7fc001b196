import { answeredJoinAnswer } from './answered-response.ts';
import { idPattern, route } from '../../../shared/http/route.ts';
import { answerJoinRequest as form } from '../../../shared/requests/joining/answer-join-request.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
import { answerJoinRequest } from './answer-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openJoins(env.TABLE_NAME), ...openResidentAuthority(env), clock, log: logger };

export const handler = route({ body: form }, async ({ path, credential, body }) =>
  answeredJoinAnswer(await answerJoinRequest(needs, path('id', idPattern), credential, body)),
);
