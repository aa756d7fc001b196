import { serve } from '../../../shared/http/serve.ts';
import { answerJoinRequestRoute } from '../../../shared/routes/joining/answer-join-request.ts';
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

export const handler = serve(answerJoinRequestRoute, async ({ path, credential, body }) =>
  respondWithReply(await answerJoinRequest(needs, path.id, credential, body)),
);
