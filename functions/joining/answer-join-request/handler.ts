import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { answerJoinRequestBody } from '../../../shared/requests/joining/answer-join-request.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { answerJoinRequest } from './answer-join-request.ts';
import { respondWithReply } from './reply-response.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = {
  ...registryRepositories(env.TABLE_NAME),
  ...residentAccess(env),
  clock,
  log: logger,
};

export const handler = route({ body: answerJoinRequestBody }, async ({ path, credential, body }) =>
  respondWithReply(await answerJoinRequest(needs, path('id', ulidPattern), credential, body)),
);
