import { serve } from '../../../shared/http/serve.ts';
import { followUpStarterRoute } from '../../../shared/routes/starting/follow-up-starter.ts';
import { officerVariables, officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { followUpStarter } from './follow-up-starter.ts';
import { respondWithFollowUp } from './followed-up-response.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const needs = {
  ...registryRepositories(env.TABLE_NAME),
  ...officerAccess(env),
  clock: stamp.clock,
  log: logger,
};

export const handler = serve(followUpStarterRoute, async ({ path, credential, body }) =>
  respondWithFollowUp(await followUpStarter(needs, path.id, credential, body)),
);
