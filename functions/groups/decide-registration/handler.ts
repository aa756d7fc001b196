import { serve } from '../../../shared/http/serve.ts';
import { decideRegistrationRoute } from '../../../shared/routes/groups/decide-registration.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { officerVariables, officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { decideRegistration } from './decide-registration.ts';
import { respondWithDecision } from './decided-response.ts';

const env = readEnv('TABLE_NAME', ...officerVariables);
const needs = {
  ...groupRepository(env.TABLE_NAME),
  ...officerAccess(env),
  clock,
  log: logger,
};

export const handler = serve(decideRegistrationRoute, async ({ path, credential, body }) =>
  respondWithDecision(await decideRegistration(needs, path.id, credential, body)),
);
