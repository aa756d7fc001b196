import { serve } from '../../../shared/http/serve.ts';
import { confirmJoinRequestRoute } from '../../../shared/routes/joining/confirm-join-request.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { confirmJoinRequest } from './confirm-join-request.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = {
  ...registryRepositories(env.TABLE_NAME),
  ...residentAccess(env),
  clock,
};

export const handler = serve(confirmJoinRequestRoute, async ({ path, credential }) =>
  confirmJoinRequest(needs, path.id, credential),
);
